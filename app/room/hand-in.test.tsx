import { createRemixStub } from "@remix-run/testing";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { useSyncExternalStore } from "react";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { localCopies } from "~/client/saving/local-copies";
import { pageName } from "~/client/saving/page-name";
import { createSavingSession, type SavingSession, type SavingView } from "~/client/saving/saving-session";
import type { ServerClock } from "~/domain/saving/protocol";
import { createI18n } from "~/i18n/create-i18n";
import { HandIn } from "./hand-in";
import { RoomNotices } from "./notices/room-notices";
import { unsentOf } from "./notices/unsent";

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

function openSession(copies = localCopies("a")): SavingSession {
  let number = 0;
  const lease = { mine: true, since: SERVER };
  const session = createSavingSession({
    head: null,
    clock: clock(),
    name: pageName("a"),
    copies,
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

function Room({ session, others }: { session: SavingSession; others: SavingView[] }) {
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
        over={state.locked && clock().now >= (clock().deadlineAt ?? Infinity)}
        unsent={unsentOf([view, ...others])}
        refusal={null}
      />
    </>
  );
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** `others`: the answers of a paper that are not in front. */
async function openRoom({
  session = openSession(),
  others = [],
}: { session?: SavingSession; others?: SavingView[] } = {}) {
  const Stub = createRemixStub([{ path: "/", Component: () => <Room session={session} others={others} /> }]);
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
  expect(screen.getByRole("dialog", { name: "现在交卷吗？" })).toBeTruthy();
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

test("a hand-in that the server took, and whose answer was lost, is not said to have met the end of the time", async () => {
  const session = await openRoom();
  act(() => session.happen({ kind: "hand-in-waits", blank: false }));
  told = "sealed";
  await act(() => session.askClock());
  expect([screen.queryByText("已到时间"), screen.queryByText("等待交卷")]).toEqual([null, null]);
  expect(screen.getByRole("button", { name: "已交卷" })).toBeTruthy();
});

test("a hand-in that waits when the time is up gives way to the word that it is", async () => {
  const session = await openRoom();
  online = false;
  act(() => session.happen({ kind: "hand-in-waits", blank: false }));
  await pass(TIME_LEFT_MS);
  expect(screen.getByText("已到时间")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "取消交卷，继续写" })).toBeNull();
});

test("of a paper, what another question could not send is said as well when the time is up", async () => {
  const behind = openSession(localCopies("b"));
  online = false;
  act(() => behind.happen({ kind: "input", text: "物业缺位" }));
  await pass(5_000);
  online = true;
  await openRoom({ others: [behind.getView()] });
  await pass(TIME_LEFT_MS);
  expect(screen.getByText(/没有送达的已存本机/)).toBeTruthy();
});

test("what this browser cannot keep either is never said to be kept: the page must stay open", async () => {
  const session = await openRoom({ session: openSession(localCopies("a", null, { drafts: null })) });
  online = false;
  act(() => session.happen({ kind: "input", text: "车位不足" }));
  act(() => session.happen({ kind: "hand-in-waits", blank: false }));
  expect(screen.getByText(/本机也存不下，请勿关闭本页。会自动再交/)).toBeTruthy();
  await pass(TIME_LEFT_MS);
  expect(screen.getByText(/送达之前请勿关闭本页/)).toBeTruthy();
  expect(screen.queryByText(/已存本机/)).toBeNull();
});
