import { describe, expect, it } from "vitest";
import type { Mirror } from "~/domain/saving/client-state";
import type { HeadText } from "~/domain/saving/protocol";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { createSavingSession } from "../saving/saving-session";

const head = (number: number, text: string): HeadText => ({ number, hash: sha256Hex(text), text, receivedAt: 1 });
const CLOCK = { now: 1_000, deadlineAt: 61_000, arrivalEndsAt: 71_000, state: "running" as const };

type Opened = { typed?: string | null; adopted?: Mirror | null; since?: HeadText };

/** A kept page without network. It was made when the first version was stored; the server has acknowledged `since` after it. */
function open({ typed = null, adopted = null, since = head(2, "一二") }: Opened) {
  const field = { text: "一" };
  const session = createSavingSession({
    head: head(1, "一"),
    clock: CLOCK,
    known: () => ({ head: since, clock: { ...CLOCK, now: 31_000 } }),
    name: { take: () => "page", keep: () => undefined },
    copies: { remember: () => true, forget: () => undefined, adopt: () => adopted },
    transport: {
      save: () => Promise.resolve({ ok: false, problem: "offline" }),
      clock: () => Promise.resolve(null),
      lease: () => Promise.resolve(null),
    },
    onShowText: (text) => (field.text = text),
    onFinish: () => undefined,
  });
  session.open(typed);
  const view = session.getView();
  session.close();
  return { field, view };
}

describe("a page that the browser kept, opened without network", () => {
  it("shows the newest text that the server acknowledged and builds on it", () => {
    const { field, view } = open({});
    expect([field.text, view.state.text, view.state.parent]).toEqual(["一二", "一二", 2]);
    expect(view.offered).toBeNull();
  });

  it("shows what was not sent before that", () => {
    const { field, view } = open({ adopted: { text: "一二三", parent: 2, after: [], sent: [] } });
    expect([field.text, view.state.parent]).toEqual(["一二三", 2]);
  });

  it("keeps what was typed before it knew, beside the text", () => {
    const { field, view } = open({ typed: "一丁" });
    expect([field.text, view.offered?.text, view.offered?.stored]).toEqual(["一二", "一丁", false]);
    expect(open({ typed: "一二" }).view.offered).toBeNull();
  });

  it("takes what was typed before it knew as text where nothing else was written meanwhile, and offers it no second time", () => {
    const { view } = open({ typed: "一丁", since: head(3, "一") });
    expect([view.state.text, view.state.parent, view.offered]).toEqual(["一丁", 3, null]);
  });

  it("has no more time than is left by now", () => {
    const { state } = open({}).view;
    expect([state.deadlineAt, Math.round((state.offsetMs + performance.now()) / 1_000)]).toEqual([61_000, 31]);
  });
});
