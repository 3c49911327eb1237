import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { leaveWhenReachable } from "./leave-when-reachable";

const REPORT = "/attempts/a/report";
const ASKED_AGAIN_MS = 3_000;

let assign: ReturnType<typeof vi.fn>;

beforeEach(() => {
  vi.useFakeTimers();
  assign = vi.fn();
  vi.stubGlobal("window", { location: { assign } });
});
afterEach(() => void vi.useRealTimers());

const answering = (...answers: (() => Promise<Response>)[]) =>
  vi.stubGlobal("fetch", () => (answers.length > 1 ? answers.shift() : answers[0])?.());

const page = (status: number) => () => Promise.resolve(new Response("<html></html>", { status }));
const noNetwork = () => Promise.reject(new TypeError("Failed to fetch"));

test.each([
  ["no network", noNetwork],
  ["502 of a proxy", page(502)],
  ["503 of a proxy", page(503)],
  ["504 of a proxy", page(504)],
])("the page stays while there is %s, and leaves once the server answers", async (_what, away) => {
  answering(away, away, page(200));
  leaveWhenReachable("a", REPORT);
  await vi.advanceTimersByTimeAsync(ASKED_AGAIN_MS);
  expect(assign).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(ASKED_AGAIN_MS);
  expect(assign.mock.calls).toEqual([[REPORT]]);
});

test("whoever was signed out meanwhile is led on to sign in", async () => {
  answering(page(401));
  leaveWhenReachable("a", REPORT);
  await vi.advanceTimersByTimeAsync(0);
  expect(assign).toHaveBeenCalledTimes(1);
});

test("a page that is gone leads nowhere", async () => {
  answering(noNetwork, page(200));
  leaveWhenReachable("a", REPORT)();
  await vi.advanceTimersByTimeAsync(ASKED_AGAIN_MS);
  expect(assign).not.toHaveBeenCalled();
});
