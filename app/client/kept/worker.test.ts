import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WORKER } from "./names";
import { workerAtWork } from "./worker";

const MINUTE_MS = 60_000;
const register = vi.fn(() => Promise.resolve());

/** A browser whose pages no worker sees yet. */
function browser(): EventTarget {
  const workers = Object.assign(new EventTarget(), { register, controller: null });
  vi.stubGlobal("navigator", { serviceWorker: workers });
  return workers;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("a worker that is being installed is waited for", async () => {
  const workers = browser();
  const atWork = workerAtWork();
  await vi.advanceTimersByTimeAsync(0);
  workers.dispatchEvent(new Event("controllerchange"));
  await expect(atWork).resolves.toBeUndefined();
  expect(register).toHaveBeenCalledWith(WORKER);
});

it("a worker whose installation failed is not waited for without end, so that it is asked for again", async () => {
  browser();
  const given = expect(workerAtWork()).rejects.toThrow("does not see");
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  await given;
});
