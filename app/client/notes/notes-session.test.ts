import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MaterialMark, NotesContent } from "@content/contract/notes";
import { addMark, NO_NOTES, removeMark } from "~/domain/notes/marks";
import type { StoredNotes } from "~/domain/notes/notes-protocol";
import type { NotesCopies, NotesCopy } from "./notes-copies";
import { createNotesSession } from "./notes-session";
import type { NotesAnswer, NotesTransport } from "./notes-transport";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const mark = (id: string, start: number): MaterialMark => ({
  ...{ id, material: "h1", start, end: start + 5, style: "highlight", note: "" },
});

/** A server's notes, with a network that can be cut before a request or after it was obeyed. */
function server(stored: StoredNotes = { version: 0, content: NO_NOTES }) {
  const state = { stored, network: "up" as "up" | "down" | "answers lost", sealed: false };
  const save = (content: NotesContent, baseVersion: number): NotesAnswer => {
    if (state.sealed) return { ok: false, problem: "sealed" };
    if (baseVersion !== state.stored.version) return { ok: false, problem: "conflict", theirs: state.stored };
    state.stored = { version: baseVersion + 1, content };
    return { ok: true, version: baseVersion + 1 };
  };
  const transport: NotesTransport = {
    load: async () => (state.network === "down" ? null : state.stored),
    save: async ({ content, baseVersion }) => {
      if (state.network === "down") return { ok: false, problem: "offline" };
      const answer = save(content, baseVersion);
      return state.network === "up" ? answer : { ok: false, problem: "offline" };
    },
  };
  return { state, transport };
}

/** A browser's storage for pages of one attempt. */
function browser() {
  const kept = new Map<object, NotesCopy>();
  const page = (): NotesCopies => {
    const own = {};
    return {
      remember: (copy) => void kept.set(own, copy),
      forget: () => void kept.delete(own),
      adopt: () => {
        const left = [...kept].filter(([key]) => key !== own);
        for (const [key] of left) kept.delete(key);
        return left.map(([, copy]) => copy);
      },
    };
  };
  return { kept, page };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const write = (outline: string) => (content: NotesContent) => ({ ...content, outline });

describe("notes on their way to the server", () => {
  it("are in the browser at once, on the server a second after the last change, and then no longer in the browser", async () => {
    const { state, transport } = server();
    const { kept, page } = browser();
    const session = createNotesSession(transport, page());
    session.open();
    await pass(0);
    session.edit(write("一"));
    session.edit(write("一、"));
    expect([session.getView().status, kept.size, state.stored.version]).toEqual(["pending", 1, 0]);
    await pass(1_000);
    expect([session.getView().status, kept.size, state.stored]).toEqual([
      "saved",
      0,
      { version: 1, content: { marks: [], outline: "一、" } },
    ]);
  });

  it("are sent within five seconds however long typing goes on", async () => {
    const { state, transport } = server();
    const session = createNotesSession(transport, browser().page());
    session.open();
    await pass(0);
    for (let second = 0; second < 12; second += 1) {
      session.edit(write("字".repeat(second + 1)));
      await pass(500);
    }
    expect(state.stored.content.outline.length).toBeGreaterThan(8);
  });

  it("survive a reload without a network and arrive when it is back, joined with what the server has", async () => {
    const { state, transport } = server({ version: 3, content: { marks: [mark("a", 0)], outline: "旧" } });
    const { kept, page } = browser();
    const first = createNotesSession(transport, page());
    first.open();
    await pass(0);
    state.network = "down";
    first.edit((content) => addMark(content, mark("b", 10)));
    await pass(1_000);
    expect(first.getView().status).toBe("offline");
    first.close();

    const second = createNotesSession(transport, page());
    second.open();
    await pass(0);
    expect(second.getView().content.marks.map(({ id }) => id)).toEqual(["a", "b"]);
    state.stored = { version: 4, content: { marks: [mark("a", 0), mark("c", 20)], outline: "新" } };
    state.network = "up";
    await pass(10_000);
    expect(second.getView()).toMatchObject({ status: "saved", content: { outline: "新" } });
    expect(state.stored.content.marks.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(kept.size).toBe(0);
  });

  it("made before the server's are known are joined with them", async () => {
    const { state, transport } = server({ version: 2, content: { marks: [mark("a", 0)], outline: "" } });
    const session = createNotesSession(transport, browser().page());
    session.open();
    session.edit((content) => addMark(content, mark("b", 10)));
    await pass(2_000);
    expect(state.stored.content.marks.map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

describe("two pages of one attempt", () => {
  it("keep what each wrote, and what one removed stays removed", async () => {
    const { state, transport } = server({ version: 1, content: { marks: [mark("a", 0)], outline: "" } });
    const pages = [createNotesSession(transport, browser().page()), createNotesSession(transport, browser().page())];
    for (const page of pages) page.open();
    await pass(0);
    pages[0]?.edit((content) => addMark(removeMark(content, "a"), mark("b", 10)));
    pages[1]?.edit((content) => ({ ...addMark(content, mark("c", 20)), outline: "二" }));
    await pass(5_000);
    pages[0]?.refresh();
    await pass(0);
    expect(state.stored.content.marks.map(({ id }) => id)).toEqual(["b", "c"]);
    expect(pages[0]?.getView()).toEqual({ content: state.stored.content, status: "saved" });
    expect(state.stored.content.outline).toBe("二");
  });

  it("a lost answer is no other page: what was taken away since does not come back", async () => {
    const { state, transport } = server();
    const session = createNotesSession(transport, browser().page());
    session.open();
    await pass(0);
    state.network = "answers lost";
    session.edit((content) => addMark(content, mark("a", 0)));
    await pass(1_000);
    state.network = "up";
    session.edit((content) => removeMark(content, "a"));
    await pass(10_000);
    expect(state.stored.content.marks).toEqual([]);
    expect(session.getView().status).toBe("saved");
  });
});

it("once the answer is handed in notes are only read", async () => {
  const { state, transport } = server();
  const session = createNotesSession(transport, browser().page());
  session.open();
  await pass(0);
  state.sealed = true;
  session.edit(write("迟了"));
  await pass(1_000);
  expect(session.getView().status).toBe("sealed");
  session.edit(write("再改"));
  expect(session.getView().content.outline).toBe("迟了");
});
