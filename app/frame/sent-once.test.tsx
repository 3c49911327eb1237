import { Form } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { useSentOnce } from "./sent-once";

/** A page with a form whose answer waits for `answer`, and a form that the browser sends by itself. */
function show() {
  const received: string[] = [];
  let answer: () => void = () => undefined;
  function Page() {
    useSentOnce();
    return (
      <>
        <Form method="post">
          <input name="title" defaultValue="冲刺班" />
          <button type="submit">建班</button>
        </Form>
        <form method="post" action="/elsewhere">
          <button type="submit">归档</button>
        </form>
      </>
    );
  }
  const Stub = createRemixStub([
    {
      path: "/",
      Component: Page,
      action: async ({ request }) => {
        const title = (await request.formData()).get("title");
        received.push(typeof title === "string" ? title : "");
        await new Promise<void>((resolve) => (answer = resolve));
        return null;
      },
    },
  ]);
  render(<Stub initialEntries={["/"]} />);
  return { received, answer: () => answer() };
}

/** Whether pressing it sends its form. */
function sends(name: string): boolean {
  const form = screen.getByRole("button", { name }).closest("form");
  return form !== null && fireEvent.submit(form);
}

test("a form pressed twice is sent once, and again after its answer", async () => {
  const { received, answer } = show();
  const press = () => fireEvent.submit(screen.getByRole("textbox").closest("form") ?? document.body);
  press();
  await waitFor(() => expect(received).toEqual(["冲刺班"]));
  press();
  answer();
  await waitFor(() => {
    press();
    expect(received).toEqual(["冲刺班", "冲刺班"]);
  });
});

test("the same form with other words is sent, though the first are on their way", async () => {
  const { received } = show();
  const field = screen.getByRole<HTMLInputElement>("textbox");
  fireEvent.submit(field.closest("form") ?? document.body);
  await waitFor(() => expect(received).toEqual(["冲刺班"]));
  fireEvent.change(field, { target: { value: "提高班" } });
  fireEvent.submit(field.closest("form") ?? document.body);
  await waitFor(() => expect(received).toEqual(["冲刺班", "提高班"]));
});

test("a form that the browser sends is sent once, until the page is come back to", () => {
  show();
  expect(sends("归档")).toBe(true);
  expect(sends("归档")).toBe(false);
  fireEvent(window, new Event("pageshow"));
  expect(sends("归档")).toBe(true);
});

test("a form whose page asks whether to leave is sent again by whoever stayed", () => {
  const asks = (event: Event) => event.preventDefault();
  window.addEventListener("beforeunload", asks);
  show();
  expect(sends("归档")).toBe(true);
  fireEvent(window, new Event("beforeunload", { cancelable: true }));
  expect(sends("归档")).toBe(true);
  window.removeEventListener("beforeunload", asks);
  fireEvent(window, new Event("beforeunload", { cancelable: true }));
  expect(sends("归档")).toBe(false);
});
