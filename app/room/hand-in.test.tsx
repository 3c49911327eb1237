import { createRemixStub } from "@remix-run/testing";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { useSyncExternalStore } from "react";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { localCopies } from "~/client/saving/local-copies";
import { pageName } from "~/client/saving/page-name";
import { createSavingSession, type SavingSession } from "~/client/saving/saving-session";
import type { ServerClock } from "~/domain/saving/protocol";
import { createI18n } from "~/i18n/create-i18n";
import { HandIn } from "./hand-in";
import { RoomNotices } from "./notices/room-notices";

const SERVER = 1_750_000_000_000;
const TIME_LEFT_MS = 60_000;

let online: boolean;
let told: ServerClock["state"];
let began: number;
let given: number;
const clock = (): ServerClock => ({
  now: SERVER + (performance.now() - began),
  deadlineAt: SERVER + TIME_LEFT_MS + given,
  arrivalEndsAt: SERVER + TIME_LEFT_MS + given + 10_000,
  state: told,
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.useFakeTimers();
  began = performance.now();
  [online, told, given] = [true, "running", 0];
});
afterEach(() => void vi.useRealTimers());

function openSession(): SavingSession {
  let number = 0;
  const lease = { mine: true, since: SERVER };
  const session = createSavingSession({
    head: null,
    clock: clock(),
    name: pageName("a"),
    copies: localCopies("a"),
    transport: {
      clock: () => Promise.resolve(online ? clock() : null),
      lease: () => Promise.resolve(online ? { lease, clock: clock(), headNumber: number } : null),
      save: ({ hash }) => {
        if (!online) return Promise.resolve({ ok: false, problem: "server" });
        number += 1;
        const stored = { number, hash, receivedAt: clock().now, headNumber: number, lease, clock: clock() };
        return Promise.resolve({ ok: true, ack: { status: "saved", ...stored } });
      },
    },
    onShowText: () => undefined,
    onFinish: () => undefined,
  });
  session.open(null);
  return session;
}

function Room({ session }: { session: SavingSession }) {
  const view = useSyncExternalStore(session.subscribe, session.getView);
  const { state } = view;
  const limit = { kind: "unspecified", min: null, max: null, text: "" } as const;
  return (
    <>
      <form id="answer-form" />
      <HandIn form="answer-form" session={session} state={state} count={2} limit={limit} blank={false} />
      <RoomNotices
        view={view}
        session={session}
        page={{ attemptId: "a", sides: 0 }}
        over={state.locked}
        refusal={null}
      />
    </>
  );
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

async function openRoom() {
  const session = openSession();
  const Stub = createRemixStub([{ path: "/", Component: () => <Room session={session} /> }]);
  render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <Stub />
    </I18nextProvider>,
  );
  await pass(1_000);
  act(() => session.happen({ kind: "input", text: "车位" }));
  await pass(5_000);
  return session;
}

test("before the time is up a press asks whether to hand in", async () => {
  await openRoom();
  fireEvent.click(screen.getByRole("button", { name: "交卷" }));
  await pass(100);
  expect(screen.getByRole("dialog", { name: "确认交卷" })).toBeTruthy();
});

test("a question that stands open when the time is up goes, and the button says that the answer is being handed in", async () => {
  await openRoom();
  fireEvent.click(screen.getByRole("button", { name: "交卷" }));
  await pass(TIME_LEFT_MS);
  const button = screen.getByRole("button", { name: "正在交卷" });
  expect([screen.queryByRole("dialog"), button.getAttribute("aria-disabled")]).toEqual([null, "true"]);
  fireEvent.click(button);
  fireEvent.submit(document.getElementById("answer-form") ?? document.body);
  await pass(100);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByText(/到时之前写下的内容都已保留/)).toBeTruthy();
});

test("a question that went when the time was up does not come back with the time that a tutor adds", async () => {
  const session = await openRoom();
  fireEvent.click(screen.getByRole("button", { name: "交卷" }));
  await pass(TIME_LEFT_MS);
  given = 600_000;
  await act(() => session.askClock());
  expect([screen.getByRole("button", { name: "交卷" }), screen.queryByRole("dialog")]).toEqual([
    expect.anything(),
    null,
  ]);
});

test("once the server takes no more, the button says that the answer is handed in", async () => {
  await openRoom();
  told = "over";
  await pass(TIME_LEFT_MS + 15_000);
  expect(screen.getByRole("button", { name: "已交卷" }).getAttribute("aria-disabled")).toBe("true");
});

test("what did not reach the server when the time is up is said to be kept on this device and sent later", async () => {
  const session = await openRoom();
  online = false;
  act(() => session.happen({ kind: "input", text: "车位不足" }));
  await pass(TIME_LEFT_MS);
  expect(screen.queryByText(/写下的内容都已保留/)).toBeNull();
  expect(screen.getByText(/没有送达的已存本机/)).toBeTruthy();
});

test("a hand-in that waits says that it is offline only where it is", async () => {
  const session = await openRoom();
  act(() => session.happen({ kind: "hand-in-waits", blank: false }));
  expect(screen.getByText("等待交卷")).toBeTruthy();
  act(() => session.happen({ kind: "offline" }));
  expect(screen.getByText("离线，等待交卷")).toBeTruthy();
});
