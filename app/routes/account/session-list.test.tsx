import { createRemixStub } from "@remix-run/testing";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { SessionList } from "./session-list";

const session = (id: string, current: boolean) => ({ id, device: null, createdAt: 0, lastSeenAt: 0, current });

function show(...sessions: Parameters<typeof SessionList>[0]["sessions"]) {
  const Stub = createRemixStub([{ path: "/", Component: () => <SessionList sessions={sessions} /> }]);
  render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <Stub />
    </I18nextProvider>,
  );
}

test("all other devices are signed out only after a question, by a form that says so", () => {
  show(session("here", true), session("there", false));
  const button = screen.getByRole("button", { name: "退出其他全部设备" });
  const sent: FormData[] = [];
  button.closest("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    sent.push(new FormData(event.currentTarget as HTMLFormElement));
  });
  fireEvent.click(button);
  expect(sent).toEqual([]);
  const question = screen.getByRole("dialog", { name: "退出其他全部设备吗？" });
  fireEvent.click(within(question).getByRole("button", { name: "取消" }));
  expect([screen.queryByRole("dialog"), sent]).toEqual([null, []]);
  fireEvent.click(button);
  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "退出其他全部设备" }));
  expect(sent.map((form) => form.get("intent"))).toEqual(["end-others"]);
});

test("where this device is the only one, there are no others to sign out", () => {
  show(session("here", true));
  expect(screen.queryByRole("button", { name: "退出其他全部设备" })).toBeNull();
});
