import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_PASTES, pastedCharacters, pasteOrigin, summarisePastes, withPaste, type Paste } from "./paste";

const paste = (at: number, more: Partial<Paste> = {}): Paste => ({
  ...{ id: "0".repeat(16), at, characters: 10, from: "elsewhere" },
  ...more,
});

describe("where pasted words came from", () => {
  const sources = { own: ["治理难题"], materials: ["老街排水不畅，\n雨天积水。"], outline: "一、设施老化" };

  it("is the first of answer, materials and outline that holds them, whatever their width and line breaks", () => {
    expect(pasteOrigin("治理难题", sources)).toBe("own");
    expect(pasteOrigin("排水不畅,雨天\n\n积水", sources)).toBe("materials");
    expect(pasteOrigin("设施 老化", sources)).toBe("outline");
    expect(pasteOrigin("范文里的一段话", sources)).toBe("elsewhere");
  });

  it("is elsewhere for part of what was once copied from the answer", () => {
    expect(pasteOrigin("难题", { ...sources, materials: [], outline: "" })).toBe("elsewhere");
  });
});

describe("the record of pastes", () => {
  it("joins those within a second from one place and counts every character", () => {
    const record = [paste(0), paste(900), paste(950, { from: "own" }), paste(5_000)].reduce<Paste[]>(withPaste, []);
    expect(record.map(({ at, characters, from }) => [at, characters, from])).toEqual([
      [0, 20, "elsewhere"],
      [950, 10, "own"],
      [5_000, 10, "elsewhere"],
    ]);
  });

  it("never grows past its bound", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 600 }), (gaps) => {
        let at = 0;
        const record = gaps.reduce<Paste[]>((list, gap) => withPaste(list, paste((at += gap))), []);
        expect(record.length).toBeLessThanOrEqual(MAX_PASTES);
      }),
    );
  });

  it("counts characters, not white space or halves of them", () => {
    expect(pastedCharacters("车 位\n\u3000𠮷")).toBe(3);
  });

  it("sums up what was pasted, and is nothing where nothing was", () => {
    const stored = (at: number, characters: number, from: string) => ({
      at,
      kind: "paste",
      params: { characters, from },
    });
    const events = [
      { at: 1, kind: "start", params: { limitMs: null } },
      stored(2, 30, "materials"),
      stored(3, 80, "elsewhere"),
    ];
    expect(summarisePastes(events)).toEqual({
      count: 2,
      characters: 110,
      elsewhere: 1,
      longest: { characters: 80, at: 3 },
    });
    expect(summarisePastes(events.slice(0, 1))).toBeNull();
  });
});
