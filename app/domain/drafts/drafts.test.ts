import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeSize, groupDrafts, groupSideTexts, textsAside, textsBefore, type SavedText } from "./drafts";

const MINUTE = 60_000;

function saved(number: number, text: string, more: Partial<SavedText> = {}): SavedText {
  const rest = {
    parentNumber: number - 1,
    chain: "head",
    late: false,
    source: "autosave",
    receivedAt: number,
  } as const;
  return { number, text, ...rest, ...more };
}

const numbers = (groups: ReturnType<typeof groupDrafts<SavedText>>) =>
  groups.map(({ shown, others }) => [shown.number, ...others.map(({ number }) => number)]);

describe("a history of drafts", () => {
  it("shows the last of each minute, latest first, with the rest behind it", () => {
    const drafts = [1, 2, 3, 4].map((number) => saved(number, "字".repeat(number), { receivedAt: number * 25_000 }));
    expect(numbers(groupDrafts(drafts))).toEqual([
      [4, 3],
      [2, 1],
    ]);
  });

  it("gives a row to the text before much was taken away, and to what was restored", () => {
    const long = "长".repeat(80);
    const drafts = [saved(1, long), saved(2, "短"), saved(3, "短句"), saved(4, long, { source: "restore" })];
    expect(numbers(groupDrafts(drafts))).toEqual([[4], [3, 2], [1]]);
  });

  it("leaves no draft out and shows none twice", () => {
    const draft = fc.record({ at: fc.integer({ min: 0, max: 9 }), length: fc.integer({ min: 0, max: 120 }) });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 40 }), (made) => {
        const drafts = made.map(({ at, length }, index) =>
          saved(index + 1, "字".repeat(length), { receivedAt: (index + at) * (MINUTE / 4) }),
        );
        const all = numbers(groupDrafts(drafts)).flat();
        expect([...all].sort((a, b) => a - b)).toEqual(drafts.map(({ number }) => number));
      }),
    );
  });

  it("keeps texts of another page apart, those another one builds on behind it", () => {
    const side = { chain: "side" as const };
    const texts = [
      saved(1, "甲"),
      saved(2, "乙", { ...side, parentNumber: 1 }),
      saved(3, "乙丙", { ...side, parentNumber: 2 }),
    ];
    const other = saved(5, "丁", { ...side, parentNumber: 1 });
    expect(numbers(groupSideTexts([...texts, saved(4, "甲乙", { parentNumber: 1 }), other]))).toEqual([[5], [3, 2]]);
  });

  it("tells a change against the head before it, or against what a side text builds on", () => {
    const texts = [
      saved(1, "车位不足"),
      saved(2, "车位严重不足", { parentNumber: 1 }),
      saved(3, "电梯", { chain: "side", parentNumber: 1 }),
      saved(4, "车位严重不足。", { parentNumber: 2 }),
    ];
    const before = textsBefore(texts);
    expect([1, 2, 3, 4].map((number) => before.get(number))).toEqual(["", "车位不足", "车位不足", "车位严重不足"]);
    expect(changeSize("车位不足", "车位严重不足")).toEqual({ added: 2, removed: 0 });
    expect(changeSize("😀车位", "车位")).toEqual({ added: 0, removed: 1 });
  });

  it("tells apart what says something else than the sealed answer: each wording once, nothing blank", () => {
    const aside = (number: number, hash: string, chain: "head" | "side" = "side", charCount = 3) => ({
      ...{ number, hash, chain, charCount },
    });
    const texts = [
      aside(1, "a", "head"),
      aside(2, "b"),
      aside(3, "b"),
      aside(4, "a"),
      aside(5, "c"),
      aside(6, "d", "side", 0),
    ];
    expect(textsAside(texts, "a").map(({ number }) => number)).toEqual([5, 3]);
    expect(textsAside(texts, null).map(({ number }) => number)).toEqual([5, 4, 3]);
  });
});
