import { act, render } from "@testing-library/react";
import { useMemo, useSyncExternalStore } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSavingSession, type SavingSession } from "~/client/saving/saving-session";
import { localCopies } from "~/client/saving/local-copies";
import { pageName } from "~/client/saving/page-name";
import type { PaperRefusal } from "./paper-refusal";
import { useWaitingPaper } from "./use-waiting-paper";

const SERVER = 1_750_000_000_000;
const OFFLINE: PaperRefusal = { reason: "offline", positions: [], heads: [], minutes: 0, sent: null };

let online: boolean;
let began: number;
const clock = () => ({
  now: SERVER + (performance.now() - began),
  deadlineAt: SERVER + 600_000,
  arrivalEndsAt: SERVER + 610_000,
  state: "running" as const,
});
const lease = () => ({ mine: true, since: SERVER });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.useFakeTimers();
  began = performance.now();
  online = true;
});
afterEach(() => void vi.useRealTimers());

function openDesk(attemptId: string): SavingSession {
  let number = 0;
  const session = createSavingSession({
    head: null,
    clock: clock(),
    name: pageName(attemptId),
    copies: localCopies(attemptId),
    transport: {
      clock: () => Promise.resolve(online ? clock() : null),
      lease: () => Promise.resolve(online ? { lease: lease(), clock: clock(), headNumber: number } : null),
      save: ({ hash }) => {
        if (!online) return Promise.resolve({ ok: false, problem: "offline" });
        number += 1;
        const stored = { number, hash, receivedAt: clock().now, headNumber: number, lease: lease(), clock: clock() };
        return Promise.resolve({ ok: true, ack: { status: "saved", ...stored } });
      },
    },
    onShowText: () => undefined,
    onFinish: () => undefined,
  });
  session.open(null);
  return session;
}

type PaperProps = { sessions: readonly [SavingSession, SavingSession]; refusal: PaperRefusal | null; send: () => void };

function Paper({ sessions: [one, two], refusal, send }: PaperProps) {
  const first = useSyncExternalStore(one.subscribe, one.getView);
  const second = useSyncExternalStore(two.subscribe, two.getView);
  const desks = useMemo(
    () =>
      new Map([
        [1, { session: one, view: first, count: 1 }],
        [2, { session: two, view: second, count: 1 }],
      ]),
    [one, two, first, second],
  );
  return useWaitingPaper({ desks, size: 2, refusal, send }) ? "waits" : "writes";
}

/** A paper with two answers that was handed in while the server was away. */
async function handedInOffline() {
  const sessions = [openDesk("a"), openDesk("b")] as const;
  const send = vi.fn();
  const page = (refusal: PaperRefusal | null) => <Paper sessions={sessions} refusal={refusal} send={send} />;
  const { container, rerender } = render(page(null));
  await pass(1_000);
  online = false;
  act(() => {
    sessions[0].happen({ kind: "input", text: "甲" });
    sessions[1].happen({ kind: "input", text: "乙" });
  });
  await pass(5_000);
  rerender(page({ ...OFFLINE }));
  return {
    sessions,
    send,
    says: () => container.textContent,
    refuse: (refusal: PaperRefusal) => rerender(page(refusal)),
  };
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test("a paper handed in while offline goes by itself, once, when the server has every answer", async () => {
  const { sessions, send, says } = await handedInOffline();
  await pass(30_000);
  expect([says(), send.mock.calls.length]).toEqual(["waits", 0]);
  online = true;
  act(() => sessions[0].happen({ kind: "online" }));
  await pass(2_000);
  // The second has not been told yet that the network is back.
  expect([sessions[0].unsaved(), sessions[1].unsaved(), send.mock.calls.length]).toEqual([false, true, 0]);
  await pass(60_000);
  expect([sessions[1].unsaved(), send.mock.calls.length]).toEqual([false, 1]);
});

test("a hand-in that is lost again waits again", async () => {
  const { send, refuse } = await handedInOffline();
  online = true;
  await pass(60_000);
  expect(send).toHaveBeenCalledTimes(1);
  refuse({ ...OFFLINE });
  await pass(60_000);
  expect(send).toHaveBeenCalledTimes(2);
});

test("a hand-in that the server could not store waits as one that found no server", async () => {
  const { send, refuse, says } = await handedInOffline();
  online = true;
  await pass(60_000);
  refuse({ ...OFFLINE, reason: "not-stored" });
  expect(says()).toBe("waits");
  await pass(60_000);
  expect(send).toHaveBeenCalledTimes(2);
});

test("calling it off at one answer calls it off for the paper", async () => {
  const { sessions, send, says } = await handedInOffline();
  act(() => sessions[1].happen({ kind: "hand-in-dropped" }));
  expect(says()).toBe("writes");
  online = true;
  await pass(60_000);
  expect([sessions[0].unsaved(), send.mock.calls.length]).toEqual([false, 0]);
});

test("a refusal for another reason ends the waiting", async () => {
  const { sessions, refuse, says } = await handedInOffline();
  refuse({ ...OFFLINE, reason: "empty", positions: [2] });
  expect([says(), sessions[0].getView().state.handIn]).toEqual(["writes", null]);
});

test("after a reload the paper still waits, and after the deadline nothing is sent", async () => {
  const { sessions, send } = await handedInOffline();
  for (const session of sessions) session.close();
  const again = [openDesk("a"), openDesk("b")] as const;
  const { container } = render(<Paper sessions={again} refusal={null} send={send} />);
  await pass(1_000);
  expect(container.textContent).toBe("waits");
  await pass(700_000);
  online = true;
  for (const session of again) act(() => session.happen({ kind: "online" }));
  await pass(60_000);
  expect(send).not.toHaveBeenCalled();
});
