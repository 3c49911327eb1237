import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FRONT_AFTER_MS } from "~/domain/attempt-events/front";
import { useFront } from "./use-front";

const NOW = Date.UTC(2026, 9, 1, 8);
/** The page's clock is an hour behind the server's. */
const SERVER = NOW + 3_600_000;

let sent: { url: string; at: number }[] = [];
let answer: () => Promise<Response> = async () => new Response(null, { status: 204 });

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  sent = [];
  answer = async () => new Response(null, { status: 204 });
  vi.stubGlobal("fetch", (url: string, { body }: { body: string }) => {
    const { fronts } = JSON.parse(body) as { fronts: { at: number }[] };
    sent.push({ url, at: fronts[0]?.at ?? 0 });
    return answer();
  });
});
afterEach(() => vi.useRealTimers());

const open = () =>
  renderHook(({ attemptId }) => useFront({ attemptId, serverNow: SERVER }), { initialProps: { attemptId: "one" } });

it("tells the server which question is in front, by the server's time, and nothing of one that was passed over", async () => {
  const page = open();
  await vi.advanceTimersByTimeAsync(FRONT_AFTER_MS);
  page.rerender({ attemptId: "two" });
  await vi.advanceTimersByTimeAsync(FRONT_AFTER_MS - 1);
  page.rerender({ attemptId: "three" });
  await vi.advanceTimersByTimeAsync(FRONT_AFTER_MS);
  expect(sent).toEqual([
    { url: "/api/attempts/one/events", at: SERVER },
    { url: "/api/attempts/three/events", at: SERVER + 2 * FRONT_AFTER_MS - 1 },
  ]);
  page.unmount();
});

it("keeps what cannot be sent, and sends it when the network is back", async () => {
  answer = () => Promise.reject(new TypeError("offline"));
  const page = open();
  await vi.advanceTimersByTimeAsync(FRONT_AFTER_MS);
  answer = async () => new Response(null, { status: 204 });
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map(({ at }) => at)).toEqual([SERVER, SERVER]);
  page.unmount();
});
