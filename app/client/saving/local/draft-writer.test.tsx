import { expect, it, vi } from "vitest";
import type { DraftChange, DraftStore } from "./draft-store";
import { draftWriter } from "./draft-writer";
import type { DraftRow } from "./kept";

const row = (text: string, keptAt: number): DraftRow => ({
  attemptId: "a",
  pageId: "p",
  text,
  keptAt,
  parent: 0,
  after: [],
  sent: [],
});

/** A writer over a store that refuses the first `failures` changes, and what the store was asked. */
function failing(failures: number) {
  const asked: DraftChange[] = [];
  const waiting: (() => void)[] = [];
  const apply = (change: DraftChange) =>
    asked.push(change) <= failures ? Promise.reject(new Error("quota")) : Promise.resolve();
  const writer = draftWriter({
    attemptId: "a",
    store: { apply } as DraftStore,
    onDone: vi.fn(),
    after: (_ms, callback) => {
      waiting.push(callback);
      return () => void waiting.splice(waiting.indexOf(callback), 1);
    },
  });
  return { writer, asked, waiting };
}

it("a change that failed is tried again, whole, though nothing is written any more", async () => {
  const { writer, asked, waiting } = failing(1);
  writer.dropLater("earlier", 4);
  writer.keep(row("一", 5));
  await writer.settled();
  expect([asked.length, waiting.length]).toEqual([1, 1]);
  waiting[0]?.();
  await writer.settled();
  expect(asked[1]).toEqual(asked[0]);
  expect(asked[1]).toMatchObject({ keep: { text: "一" }, drop: [{ pageId: "earlier", upTo: 4 }] });
});

it("a text that failed to be kept is not kept any more once the server has it", async () => {
  const { writer, asked } = failing(1);
  writer.keep(row("一", 5));
  await writer.settled();
  writer.drop("p", 5, "一");
  await writer.settled();
  expect(asked[1]).toMatchObject({ keep: null, drop: [{ pageId: "p", upTo: 5 }] });
});

it("a text that failed to be kept gives way to a newer one", async () => {
  const { writer, asked } = failing(1);
  writer.keep(row("一", 5));
  writer.keep(row("一二", 6));
  writer.keep(row("一二三", 7));
  await writer.settled();
  expect(asked.map(({ keep }) => keep?.text)).toEqual(["一", "一二三"]);
});
