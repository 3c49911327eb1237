import { act, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SaveRequest } from "~/domain/saving/protocol";
import { savingStatus } from "~/domain/saving/saving-status";
import { sha256Hex } from "~/domain/text/content-hash";
import { useSaving } from "./use-saving";

const SERVER = 1_750_000_000_000;
const DEADLINE = SERVER + 600_000;
const HEAD = { number: 3, hash: sha256Hex("旧"), text: "旧", receivedAt: SERVER };

/** What the server answers: a function of the request, or an HTTP status, or no network at all. */
let answer: "ack" | "offline" | number;
let sealed: boolean;
let requests: SaveRequest[];
let number: number;
let began: number;

const clock = () => ({
  now: SERVER + (performance.now() - began),
  deadlineAt: DEADLINE,
  arrivalEndsAt: DEADLINE + 10_000,
  state: sealed ? "sealed" : "running",
});

function fakeFetch(url: string, init?: RequestInit): Promise<Response> {
  if (answer === "offline") return Promise.reject(new TypeError("Failed to fetch"));
  if (url.endsWith("/clock")) return Promise.resolve(Response.json(clock()));
  const request = JSON.parse(new TextDecoder().decode(init?.body as Uint8Array)) as SaveRequest;
  requests.push(request);
  if (typeof answer === "number") return Promise.resolve(new Response("", { status: answer }));
  number += 1;
  const stored = { number, hash: request.hash, receivedAt: clock().now, headNumber: number };
  return Promise.resolve(Response.json({ status: "saved", ...stored, clock: clock() }));
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  began = performance.now();
  [answer, sealed, requests, number] = ["ack", false, [], 3];
  vi.stubGlobal("fetch", vi.fn(fakeFetch));
});
afterEach(() => {
  vi.useRealTimers();
});

function Page({ onFinish = () => undefined }: { onFinish?: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { view, session } = useSaving({
    attemptId: "a",
    head: HEAD,
    clock: { now: SERVER, deadlineAt: DEADLINE, arrivalEndsAt: DEADLINE + 10_000, state: "running" },
    field,
    fieldId: "answer",
    onFinish,
  });
  return (
    <>
      <textarea
        id="answer"
        ref={field}
        defaultValue={HEAD.text}
        readOnly={view.state.locked}
        onInput={(event) => session.happen({ kind: "input", text: event.currentTarget.value })}
      />
      <output>{`${savingStatus(view.state)} ${view.state.acked?.number ?? 0}`}</output>
    </>
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const status = () => screen.getByRole("status").textContent;
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const copies = () =>
  Object.values({ ...localStorage }).map((kept) => (JSON.parse(String(kept)) as { text: string }).text);

describe("a page that saves", () => {
  it("keeps every character in the browser at once and on the server a second after the last", async () => {
    render(<Page />);
    type("新");
    expect([status(), copies()]).toEqual(["pending 3", ["新"]]);
    await pass(999);
    expect(requests).toEqual([]);
    await pass(10);
    expect(requests).toEqual([{ text: "新", hash: sha256Hex("新"), parent: 3, turn: 1, after: [] }]);
    expect([status(), copies()]).toEqual(["saved 4", []]);
  });

  it("says that it is offline, keeps the text in the browser and saves it when the network is back", async () => {
    render(<Page />);
    answer = "offline";
    type("离线写的");
    await pass(1_100);
    expect([status(), copies()]).toEqual(["local 3", ["离线写的"]]);
    answer = "ack";
    act(() => void window.dispatchEvent(new Event("online")));
    await pass(100);
    expect([status(), copies()]).toEqual(["saved 4", []]);
  });

  it("keeps everything when the session is gone and saves after signing in again", async () => {
    render(<Page />);
    answer = 401;
    type("还在写");
    await pass(1_100);
    expect([status(), copies()]).toEqual(["signedOut 3", ["还在写"]]);
    answer = "ack";
    await pass(5_100);
    expect(status()).toBe("saved 4");
  });

  it("does not take a portal's page with status 200 for a receipt", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("<html>Welcome</html>", { status: 200 })));
    render(<Page />);
    type("别丢");
    await pass(1_100);
    expect([status(), copies()]).toEqual(["local 3", ["别丢"]]);
  });

  it("brings back what an earlier page could not save", async () => {
    localStorage.setItem(
      "draft:a:earlier",
      JSON.stringify({ text: "上次没存上", parent: 3, after: [], sent: [], keptAt: 1 }),
    );
    render(<Page />);
    expect(field().value).toBe("上次没存上");
    await pass(10);
    expect(requests).toMatchObject([{ text: "上次没存上", parent: 3 }]);
    expect([status(), copies()]).toEqual(["saved 4", []]);
  });

  it("warns before leaving only while something is unsaved", async () => {
    render(<Page />);
    const leaving = () => {
      const event = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leaving()).toBe(false);
    type("新");
    expect(leaving()).toBe(true);
    await pass(1_100);
    expect(leaving()).toBe(false);
  });

  it("sends what is unsaved when the page is hidden or goes away", async () => {
    const { unmount } = render(<Page />);
    type("要走了");
    act(() => void window.dispatchEvent(new Event("pagehide")));
    expect(vi.mocked(fetch).mock.calls.at(-1)?.[1]).toMatchObject({ method: "POST", keepalive: true });
    unmount();
    await pass(10);
    expect(requests.map(({ text }) => text)).toContain("要走了");
  });

  it("locks at the deadline, saves the last text and leaves when the server has closed the answer", async () => {
    const onFinish = vi.fn();
    render(<Page onFinish={onFinish} />);
    await pass(599_800);
    type("最后");
    await pass(300);
    expect(field().readOnly).toBe(true);
    expect(requests.at(-1)).toMatchObject({ text: "最后" });
    expect(onFinish).not.toHaveBeenCalled();
    sealed = true;
    await pass(10_500);
    expect(onFinish).toHaveBeenCalledOnce();
  });

  it("follows the server's clock when the computer's clock is changed", async () => {
    render(<Page />);
    await pass(10);
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(10_000);
    expect(field().readOnly).toBe(false);
  });
});
