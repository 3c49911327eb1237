import { data } from "@remix-run/node";
import { Form, Outlet, useFetcher, useRouteError } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { useUnsentForm } from "./unsent-form";

beforeEach(() => {
  sessionStorage.clear();
  person = "zhao";
});

let person: string | null = "zhao";

function App() {
  useUnsentForm(person);
  return (
    <main id="main">
      <Outlet />
    </main>
  );
}

function ClassForm() {
  const [note, setNote] = useState("");
  return (
    <Form method="post">
      <input aria-label="名称" name="title" defaultValue="" />
      <textarea aria-label="备注" name="note" value={note} onChange={(event) => setNote(event.target.value)} />
      <input aria-label="口令" name="secret" type="password" defaultValue="" />
      <label>
        按时收卷 <input name="strict" type="checkbox" />
      </label>
      <p>{note.length}字</p>
      <button type="submit">保存</button>
    </Form>
  );
}

/** A page with a part that is sent by itself, opened by a press, before another form with a field of the same name. */
function Desk() {
  const fetcher = useFetcher();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button onClick={() => setOpened(true)}>写评语</button>
      {opened ? (
        <fetcher.Form method="post">
          <input name="pen" type="hidden" value="comment" />
          <input aria-label="评语" name="text" defaultValue="" />
        </fetcher.Form>
      ) : null}
      <Form method="post">
        <input aria-label="常用评语" name="text" defaultValue="立意准确" />
        <input aria-label="列出" name="listed" type="checkbox" defaultChecked />
      </Form>
    </>
  );
}

function Failed() {
  useRouteError();
  return <p>出错了</p>;
}

function open(answer: () => null | Promise<null>, Page = ClassForm) {
  const Stub = createRemixStub([
    {
      Component: App,
      ErrorBoundary: Failed,
      children: [{ path: "/classes", Component: Page, action: answer }],
    },
  ]);
  return render(<Stub initialEntries={["/classes"]} />);
}

function fillInAndSend(): void {
  fireEvent.change(screen.getByLabelText("名称"), { target: { value: "提高班" } });
  fireEvent.change(screen.getByLabelText("备注"), { target: { value: "周三晚" } });
  fireEvent.change(screen.getByLabelText("口令"), { target: { value: "不该留下" } });
  fireEvent.click(screen.getByLabelText("按时收卷"));
  fireEvent.submit(screen.getByLabelText("名称").closest("form") ?? document.body);
}

const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

test.each([
  ["nothing was answered", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["too much was asked", () => Promise.reject(data("too many", { status: 429 }) as unknown as Error)],
])("a form that could not be sent because %s is filled in again when its page comes back", async (_why, answer) => {
  open(answer);
  fillInAndSend();
  await screen.findByText("出错了");
  expect(sessionStorage.getItem("unsent-form")).not.toContain("不该留下");
  cleanup();
  open(() => null);
  await waitFor(() => expect(valueOf("名称")).toBe("提高班"));
  expect([valueOf("备注"), valueOf("口令")]).toEqual(["周三晚", ""]);
  expect(screen.getByLabelText<HTMLInputElement>("按时收卷").checked).toBe(true);
  // A field that the page itself holds has heard of it.
  expect(screen.getByText("3字")).toBeTruthy();
});

test("a form that one person could not send is not filled in again for the next one at the browser", async () => {
  open(() => Promise.reject(new TypeError("Failed to fetch")));
  fillInAndSend();
  await screen.findByText("出错了");
  cleanup();
  person = "qian";
  open(() => null);
  await waitFor(() => expect(sessionStorage.getItem("unsent-form")).toBeNull());
  expect(valueOf("名称")).toBe("");
});

test("a form waits while a page does not know who reads it, and is filled in once it does", async () => {
  open(() => Promise.reject(new TypeError("Failed to fetch")));
  fillInAndSend();
  await screen.findByText("出错了");
  cleanup();
  person = null;
  open(() => null);
  expect(valueOf("名称")).toBe("");
  cleanup();
  person = "zhao";
  open(() => null);
  await waitFor(() => expect(valueOf("名称")).toBe("提高班"));
});

test("a form that was answered is not filled in again", async () => {
  open(() => null);
  fillInAndSend();
  await waitFor(() => expect(sessionStorage.getItem("unsent-form")).toBeNull());
  cleanup();
  open(() => null);
  expect(valueOf("名称")).toBe("");
});

function remark(): void {
  fireEvent.click(screen.getByText("写评语"));
  fireEvent.change(screen.getByLabelText("评语"), { target: { value: "举一例" } });
  fireEvent.submit(screen.getByLabelText("评语").closest("form") ?? document.body);
}

test("a part of a page that was answered where it stands is not filled in again", async () => {
  open(() => null, Desk);
  remark();
  expect(sessionStorage.getItem("unsent-form")).toContain("举一例");
  await waitFor(() => expect(sessionStorage.getItem("unsent-form")).toBeNull());
});

test("a form that stands where one was that a press had opened is left as it is", async () => {
  open(() => Promise.reject(new TypeError("Failed to fetch")), Desk);
  remark();
  await screen.findByText("出错了");
  expect(sessionStorage.getItem("unsent-form")).toContain("举一例");
  cleanup();
  open(() => null, Desk);
  expect(valueOf("常用评语")).toBe("立意准确");
  expect(screen.getByLabelText<HTMLInputElement>("列出").checked).toBe(true);
});

test("a failed press on a form without fields leaves nothing that is told to be filled in again", async () => {
  open(
    () => Promise.reject(new TypeError("Failed to fetch")),
    () => (
      <Form method="post">
        <button name="mode" value="timed">
          模考
        </button>
      </Form>
    ),
  );
  fireEvent.submit(screen.getByText("模考").closest("form") ?? document.body);
  await screen.findByText("出错了");
  expect(sessionStorage.getItem("unsent-form")).toBeNull();
});
