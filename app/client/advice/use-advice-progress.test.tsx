import "~/domain/advice/shown-advice-schema"; // loaded before the clock stands still
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ShownAdvice } from "~/domain/advice/shown-advice";
import { useAdviceProgress } from "./use-advice-progress";

const waiting: ShownAdvice = {
  ...{ requestId: "r", state: "waiting", failure: null, provider: "openai", model: "m", language: "zh-CN" },
  ...{ askedAt: 1, finishedAt: null, again: null, dropped: 0, parts: null },
};
const running: ShownAdvice = { ...waiting, state: "running" };
const done: ShownAdvice = { ...waiting, state: "done", finishedAt: 2 };

class Stream {
  static readonly CLOSED = 2;
  static last: Stream | null = null;
  readyState = 0;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly address: string) {
    Stream.last = this;
  }
  async send(advice: ShownAdvice) {
    this.onmessage?.({ data: JSON.stringify(advice) });
    await pass(0);
  }
  refuse() {
    this.readyState = Stream.CLOSED;
    act(() => this.onerror?.());
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
}

const asked = vi.fn<(address: string) => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("fetch", asked);
  asked.mockReset();
  Stream.last = null;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function follow(loaded: ShownAdvice | null) {
  const onOver = vi.fn();
  const hook = renderHook(({ advice }) => useAdviceProgress(advice, onOver), { initialProps: { advice: loaded } });
  return { ...hook, onOver };
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it("shows what the stream brings and asks for the page anew once it is over", async () => {
  const { result, onOver } = follow(waiting);
  expect(Stream.last?.address).toBe("/api/advice/r/events");
  await Stream.last?.send(running);
  expect([result.current?.state, onOver.mock.calls.length]).toEqual(["running", 0]);
  await Stream.last?.send(done);
  expect([result.current?.state, onOver.mock.calls.length]).toEqual(["done", 1]);
  expect(Stream.last?.readyState).toBe(Stream.CLOSED);
});

it.each([
  ["is refused", () => Stream.last?.refuse()],
  ["brings nothing", () => undefined],
])("asks now and then where the stream %s, until it is over", async (_, happen) => {
  let there = running;
  asked.mockImplementation(() => Promise.resolve(Response.json(there)));
  asked.mockRejectedValueOnce(new TypeError("not reached"));
  const { result, onOver } = follow(waiting);
  happen();
  await pass(12_000);
  expect(asked).toHaveBeenCalledWith("/api/advice/r", expect.anything());
  expect(result.current?.state).toBe("running");
  there = done;
  await pass(6_000);
  expect([result.current?.state, onOver.mock.calls.length]).toEqual(["done", 1]);
  const times = asked.mock.calls.length;
  await pass(30_000);
  expect(asked).toHaveBeenCalledTimes(times);
});

it("lets the page find out what became of a request that may not be read any more", async () => {
  asked.mockResolvedValue(new Response(null, { status: 404 }));
  const { onOver } = follow(waiting);
  Stream.last?.refuse();
  await pass(4_000);
  expect(onOver).toHaveBeenCalledTimes(1);
});

it("opens nothing for a request that is over, and leaves nothing open behind it", async () => {
  follow(done);
  expect(Stream.last).toBeNull();
  const { unmount } = follow(waiting);
  unmount();
  await pass(30_000);
  expect(Stream.last).toMatchObject({ readyState: Stream.CLOSED });
  expect(asked).not.toHaveBeenCalled();
});
