import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { serveWakes } from "./serve-wakes";
import { createSteadyTimer, wakeEvery } from "./steady-timer";
import type { WakePort, WakeRequest } from "./wake-port";

type Listener = (event: { data: unknown }) => void;

/** Both ends of a line: what goes in at one comes out at the other at once. */
function line(): [WakePort, WakePort, WakeRequest[]] {
  const heard: WakeRequest[] = [];
  const ends: Listener[][] = [[], []];
  const port = (own: number): WakePort => ({
    postMessage: (data) => {
      if (own === 0) heard.push(data as WakeRequest);
      for (const listen of ends[1 - own]!) listen({ data });
    },
    addEventListener: (_type, listen) => void ends[own]!.push(listen),
  });
  return [port(0), port(1), heard];
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Slows the page's own timers as a browser does with a hidden page; those set inside `run` keep their pace. */
function slowPage() {
  const real = globalThis.setTimeout;
  let inWorker = false;
  vi.stubGlobal("setTimeout", (callback: () => void, ms: number) => real(callback, inWorker ? ms : ms + 60_000));
  return (port: WakePort): WakePort => ({
    ...port,
    addEventListener: (type, listen) =>
      port.addEventListener(type, (event) => {
        inWorker = true;
        listen(event);
        inWorker = false;
      }),
  });
}

describe("the steady timer", () => {
  it("keeps its pace where the page's own timers are slowed", () => {
    const [page, worker] = line();
    serveWakes(slowPage()(worker));
    const callback = vi.fn();
    createSteadyTimer(() => page)(1_000, callback);
    vi.advanceTimersByTime(999);
    expect(callback).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(callback).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(120_000);
    expect(callback).toHaveBeenCalledOnce();
  });

  it("works without a worker, and beside one that never answers", () => {
    for (const port of [null, line()[0]]) {
      const callback = vi.fn();
      createSteadyTimer(() => port)(1_000, callback);
      vi.advanceTimersByTime(1_000);
      expect(callback).toHaveBeenCalledOnce();
    }
  });

  it("runs nothing after it was cancelled, and tells the worker", () => {
    const [page, worker, heard] = line();
    serveWakes(worker);
    const callback = vi.fn();
    const cancel = createSteadyTimer(() => page)(1_000, callback);
    cancel();
    cancel();
    vi.advanceTimersByTime(10_000);
    expect(callback).not.toHaveBeenCalled();
    expect(heard).toEqual([
      { kind: "wake", id: 1, afterMs: 1_000 },
      { kind: "cancel", id: 1 },
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not run at once what is a month away", () => {
    const callback = vi.fn();
    createSteadyTimer(() => null)(31 * 24 * 60 * 60_000, callback);
    vi.advanceTimersByTime(60_000);
    expect(callback).not.toHaveBeenCalled();
  });

  it("repeats until it is stopped, also from inside the callback", () => {
    const after = createSteadyTimer(() => null);
    const seen: number[] = [];
    const stop = wakeEvery(500, () => seen.push(seen.length) === 3 && stop(), after);
    vi.advanceTimersByTime(10_000);
    expect(seen).toEqual([0, 1, 2]);
  });
});
