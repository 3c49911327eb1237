import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Mirror } from "~/domain/saving/client-state";
import type { HeadText, SaveRequest } from "~/domain/saving/protocol";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import type { FoundCopy } from "../local-copies";
import { createSavingSession } from "../saving-session";
import { sendLeftover } from "./send-leftover";

const HEAD: HeadText = { number: 3, hash: sha256Hex("旧"), text: "旧", receivedAt: 1 };
const CLOCK = { now: 1_000, deadlineAt: null, arrivalEndsAt: null, state: "running" as const };
const mirror = (text: string, parent = 3): Mirror => ({ text, parent, after: [], sent: [] });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page over a browser that kept `adopted`, and whose database answers with `found` when `answer` is called. */
function openPage({
  adopted = null,
  found,
  online = true,
}: {
  adopted?: Mirror | null;
  found: Mirror;
  online?: boolean;
}) {
  const requests: SaveRequest[] = [];
  let number = HEAD.number;
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const copy: FoundCopy = { mirror: found, keptAt: 5, follows: true, take: vi.fn(), drop: vi.fn() };
  const left = [copy];
  const field = { text: HEAD.text };
  const session = createSavingSession({
    head: HEAD,
    clock: CLOCK,
    name: { take: () => "page", keep: () => undefined },
    copies: {
      remember: () => true,
      forget: vi.fn(),
      adopt: () => adopted,
      recover: () => answered.then(() => left.shift() ?? null),
    },
    transport: {
      save(request) {
        if (!online) return Promise.resolve({ ok: false as const, problem: "offline" as const });
        requests.push(request);
        number += 1;
        const ack = { status: "saved" as const, number, hash: request.hash, receivedAt: 1, headNumber: number };
        return Promise.resolve({ ok: true as const, ack: { ...ack, clock: CLOCK, lease: null } });
      },
      clock: () => Promise.resolve(null),
      lease: () => Promise.resolve(null),
    },
    onShowText: (text) => (field.text = text),
    onFinish: () => undefined,
  });
  session.open(null);
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return {
    session,
    requests,
    field,
    copy,
    pass,
    type: (text: string) => {
      field.text = text;
      session.happen({ kind: "input", text });
    },
    databaseAnswers: () => (answer(), pass(10)),
  };
}

describe("a text that the browser's database held", () => {
  it("is shown and saved when nothing was typed before it was found", async () => {
    const page = openPage({ found: mirror("没存上的") });
    await page.databaseAnswers();
    expect(page.field.text).toBe("没存上的");
    expect(page.requests).toMatchObject([{ text: "没存上的", parent: 3 }]);
    expect(page.copy.take).toHaveBeenCalledOnce();
    expect(page.session.getView().offered).toBeNull();
  });

  it("takes the place of an older one of the same page that is on its way already", async () => {
    const page = openPage({ adopted: mirror("写了一半"), found: mirror("写了一半，又写完了") });
    await page.pass(10);
    expect(page.field.text).toBe("写了一半");
    await page.databaseAnswers();
    expect(page.field.text).toBe("写了一半，又写完了");
    await page.pass(2_000);
    expect(page.requests.map(({ text, parent }) => [text, parent])).toEqual([
      ["写了一半", 3],
      ["写了一半，又写完了", 4],
    ]);
  });

  it("overwrites nothing that was typed meanwhile: it is stored beside, never as the answer, and offered", async () => {
    const page = openPage({ found: mirror("没存上的") });
    page.type("刚打的字");
    await page.databaseAnswers();
    expect([page.field.text, page.requests]).toEqual(["刚打的字", []]);
    await page.pass(2_000);
    expect(page.requests.map(({ text, parent }) => [text, parent])).toEqual([
      ["刚打的字", 3],
      ["没存上的", 3],
    ]);
    expect(page.copy.drop).toHaveBeenCalledOnce();
    expect(page.field.text).toBe("刚打的字");
    expect(page.session.getView().offered).toEqual({ text: "没存上的", keptAt: 5, stored: true });

    page.session.swapOffered();
    expect(page.field.text).toBe("没存上的");
    expect(page.session.getView().offered).toMatchObject({ text: "刚打的字" });
    page.session.swapOffered();
    page.session.dismissOffered();
    expect([page.field.text, page.session.getView().offered]).toEqual(["刚打的字", null]);
  });

  it("does not claim to build on the answer that the page stored meanwhile", async () => {
    const page = openPage({ found: mirror("没存上的", 4) });
    page.type("刚打的字");
    await page.databaseAnswers();
    await page.pass(2_000);
    expect(page.requests.map(({ text, parent }) => [text, parent])).toEqual([
      ["刚打的字", 3],
      ["没存上的", 0],
    ]);
  });

  it("waits in the browser while the page's own text cannot be stored", async () => {
    const page = openPage({ found: mirror("没存上的"), online: false });
    page.type("离线打的字");
    await page.databaseAnswers();
    await page.pass(60_000);
    expect(page.copy.drop).not.toHaveBeenCalled();
    expect(page.field.text).toBe("离线打的字");
  });
});

it("after the answer is closed, every page's text is sent, and dropped once the server has it", async () => {
  const found = ["二", "三"].map((text) => ({
    mirror: mirror(text),
    keptAt: 1,
    follows: false,
    take: vi.fn(),
    drop: vi.fn(),
  }));
  const waiting = [...found];
  const copies = {
    adopt: () => mirror("一"),
    forget: vi.fn(),
    remember: () => true,
    recover: async () => waiting.shift() ?? null,
  };
  const sent: string[] = [];
  const transport = {
    save: ({ text, hash }: SaveRequest) => {
      sent.push(text);
      const ack = { status: "late" as const, number: 9, hash, receivedAt: 1, headNumber: 3, clock: CLOCK, lease: null };
      return Promise.resolve(
        text === "三" ? { ok: false as const, problem: "server" as const } : { ok: true as const, ack },
      );
    },
    clock: () => Promise.resolve(null),
    lease: () => Promise.resolve(null),
  };
  expect(await sendLeftover("a", copies, transport)).toBe(false);
  expect(sent).toEqual(["一", "二", "三"]);
  expect(copies.forget).toHaveBeenCalledWith("一");
  expect(found.map(({ drop }) => drop.mock.calls.length)).toEqual([1, 0]);
});
