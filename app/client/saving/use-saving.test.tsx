import { act, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SaveRequest } from "~/domain/saving/protocol";
import { isReadOnly } from "~/domain/saving/client-state";
import { savingStatus } from "~/domain/saving/saving-status";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import type { SavingSession } from "./saving-session";
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

/** Whether another page has the lease. */
let elsewhere: boolean;
const lease = () => ({ lease: { mine: !elsewhere, since: SERVER }, clock: clock(), headNumber: number });
/** As a server with a full disk says it; other errors have no body that matters. */
const failure = (status: number) => Response.json({ error: "full" }, { status });

function fakeFetch(url: string, init?: RequestInit): Promise<Response> {
  if (answer === "offline") return Promise.reject(new TypeError("Failed to fetch"));
  if (url.endsWith("/clock")) return Promise.resolve(Response.json(clock()));
  if (url.endsWith("/lease"))
    return Promise.resolve(typeof answer === "number" ? failure(answer) : Response.json(lease()));
  const request = JSON.parse(new TextDecoder().decode(init?.body as Uint8Array)) as SaveRequest;
  requests.push(request);
  if (typeof answer === "number") return Promise.resolve(failure(answer));
  number += 1;
  const stored = { number, hash: request.hash, receivedAt: clock().now, headNumber: number, lease: lease().lease };
  return Promise.resolve(Response.json({ status: "saved", ...stored, clock: clock() }));
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  began = performance.now();
  [answer, sealed, requests, number, elsewhere] = ["ack", false, [], 3, false];
  sessionStorage.clear();
  vi.stubGlobal("fetch", vi.fn(fakeFetch));
});
afterEach(() => {
  vi.useRealTimers();
});

type PageProps = { onFinish?: () => void; onSession?: (session: SavingSession) => void };

function Page({ onFinish = () => undefined, onSession }: PageProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { view, session } = useSaving({
    attemptId: "a",
    head: HEAD,
    clock: { now: SERVER, deadlineAt: DEADLINE, arrivalEndsAt: DEADLINE + 10_000, state: "running" },
    field,
    fieldId: "answer",
    onFinish,
  });
  onSession?.(session);
  return (
    <>
      <textarea
        id="answer"
        ref={field}
        defaultValue={HEAD.text}
        readOnly={isReadOnly(view.state)}
        onInput={(event) => session.happen({ kind: "input", text: event.currentTarget.value })}
      />
      <output>{`${savingStatus(view.state)} ${view.state.acked?.number ?? 0}`}</output>
    </>
  );
}

/** The page with a way to its session, as the room's buttons have one. */
function openPage() {
  let session: SavingSession | undefined;
  render(<Page onSession={(opened) => (session = opened)} />);
  return { session: () => session! };
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
    expect(requests).toMatchObject([{ text: "新", hash: sha256Hex("新"), parent: 3, turn: 1, after: [], take: false }]);
    expect(requests[0]?.page).toMatch(/^[0-9a-f]{24}$/);
    expect(requests[0]?.writtenAt).toBeCloseTo(SERVER, -3);
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

  it("says that the server's disk is full, keeps the text in the browser and tries again", async () => {
    render(<Page />);
    answer = 503;
    type("存不下");
    await pass(1_100);
    expect([status(), copies()]).toEqual(["full 3", ["存不下"]]);
    answer = "ack";
    await pass(1_100);
    expect([status(), copies()]).toEqual(["saved 4", []]);
  });

  it("is read-only while another page writes, and writes again once it has taken over", async () => {
    const { session } = openPage();
    await pass(100);
    elsewhere = true;
    await pass(10_000);
    expect([status(), field().readOnly]).toEqual(["readOnly 3", true]);
    elsewhere = false;
    act(() => session().happen({ kind: "take-over" }));
    await pass(10);
    expect([status(), field().readOnly]).toEqual(["saved 3", false]);
  });

  it("is told by another page of the same browser that it lost the lease, and stores what it has first", async () => {
    const { session } = openPage();
    await pass(100);
    type("还没存");
    act(() => session().happen({ kind: "lease-lost" }));
    expect(field().readOnly).toBe(true);
    await pass(1_100);
    expect(requests.map(({ text }) => text)).toEqual(["还没存"]);
  });

  it("keeps its name over a reload, so that a reload is no take-over, and leaves no name for a copied tab", async () => {
    const names: string[] = [];
    const noteName = () => names.push(requests.at(-1)?.page ?? "");
    const { unmount } = render(<Page />);
    type("一");
    await pass(1_100);
    noteName();
    expect(sessionStorage.length).toBe(0);
    act(() => void window.dispatchEvent(new Event("pagehide")));
    unmount();
    render(<Page />);
    type("二");
    await pass(1_100);
    noteName();
    expect(names[0]).toBe(names[1]);
    expect(sessionStorage.length).toBe(0);
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
