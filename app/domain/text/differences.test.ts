import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences, type Difference } from "./differences";

const text = fc.string({ unit: fc.constantFrom("城", "市", "治", "理", "𠮷", "😀", "\n", "。"), maxLength: 40 });
const join = (parts: readonly Difference[], ...kinds: Difference["kind"][]) =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map((part) => part.text)
    .join("");

/** The fewest insertions and deletions, by the slow table everybody trusts. */
function editDistance(before: string, after: string): number {
  const [was, is] = [[...before], [...after]];
  const table = Array.from({ length: was.length + 1 }, (_, x) =>
    Array.from({ length: is.length + 1 }, (_, y) => x + y),
  );
  for (let x = 1; x <= was.length; x += 1) {
    for (let y = 1; y <= is.length; y += 1) {
      const step = Math.min(table[x - 1]![y]!, table[x]![y - 1]!) + 1;
      table[x]![y] = was[x - 1] === is[y - 1] ? table[x - 1]![y - 1]! : step;
    }
  }
  return table[was.length]![is.length]!;
}

describe("the differences of two texts", () => {
  it("give both texts back, whatever they are, and part no character", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = differences(before, after);
        expect(join(parts, "kept", "removed")).toBe(before);
        expect(join(parts, "kept", "added")).toBe(after);
        for (const part of parts) expect(encodeURIComponent(part.text)).not.toBe("");
        parts.forEach(({ kind }, index) => expect(kind).not.toBe(parts[index - 1]?.kind));
      }),
    );
  });

  it("are the fewest edits but for islands of a character or two", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = differences(before, after);
        const edits = [...join(parts, "removed", "added")].length;
        const fewest = editDistance(before, after);
        const islands = edits - fewest;
        expect(islands).toBeGreaterThanOrEqual(0);
        // Each island counts twice, and there are at most as many as edits, of two characters each.
        expect(islands).toBeLessThanOrEqual(4 * fewest);
        expect(islands % 2).toBe(0);
      }),
    );
  });

  it("show a word that was put in and another that was taken out, at their places", () => {
    expect(differences("老旧小区停车难，没有电梯。", "老旧小区普遍停车难，电梯缺乏。")).toEqual([
      { kind: "kept", text: "老旧小区" },
      { kind: "added", text: "普遍" },
      { kind: "kept", text: "停车难，" },
      { kind: "removed", text: "没有电梯" },
      { kind: "added", text: "电梯缺乏" },
      { kind: "kept", text: "。" },
    ]);
  });

  it("of equal texts are nothing but what is kept, and of empty ones nothing", () => {
    expect(differences("不变", "不变")).toEqual([{ kind: "kept", text: "不变" }]);
    expect(differences("", "")).toEqual([]);
    expect(differences("", "新写")).toEqual([{ kind: "added", text: "新写" }]);
  });

  it("of two long texts with nothing in common are one replacement, not a search without end", () => {
    const parts = differences(`同${"甲".repeat(9_000)}尾`, `同${"乙".repeat(9_000)}尾`);
    expect(parts.map(({ kind, text: { length } }) => [kind, length])).toEqual([
      ["kept", 1],
      ["removed", 9_000],
      ["added", 9_000],
      ["kept", 1],
    ]);
  });
});
