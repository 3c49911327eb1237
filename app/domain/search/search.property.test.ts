import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../text/hashing/canonical";
import { holdsTerms, markedText, snippet } from "./marked-text";
import { readQuery } from "./read-query";
import { searchForm } from "./search-form";
import { documentTokens, queryTokens, type Cutter } from "./tokens";
import { anyText } from "../../../tests/factories/any-text";

/** Cuts anywhere: what is found must not depend on where words end. */
const cutter: Cutter = {
  forIndex: (text) => text.match(/.{1,3}/gu) ?? [],
  forQuery: (text) => text.match(/.{1,2}/gu) ?? [],
};

const sign = fc.constantFrom(
  ..."基层治理现代化城市更新老旧小区一二三ab2Z０Ａ，。“”《》、 \n—…·'\"？㐀々",
  "𠀀",
  "⼀",
  "\u200b",
  "é",
);
const text = fc.array(sign, { minLength: 1, maxLength: 60 }).map((signs) => signs.join(""));
const part = text.chain((whole) => {
  const characters = [...whole];
  return fc
    .tuple(fc.nat(characters.length - 1), fc.integer({ min: 1, max: 30 }))
    .map(([from, length]) => ({ whole, typed: characters.slice(from, from + length).join("") }));
});

function findsIt(whole: string, typed: string): boolean | "nothing asked" {
  const query = readQuery(typed);
  if (query.kind !== "terms") return "nothing asked";
  const document = new Set(documentTokens({ title: "", text: whole }, cutter));
  return (
    queryTokens(query.terms, cutter).required.every((token) => document.has(token)) && holdsTerms(whole, query.terms)
  );
}

describe("what a text is found by", () => {
  it("is every part of it that has a word in it, whatever signs and widths stand around", () => {
    fc.assert(fc.property(part, ({ whole, typed }) => findsIt(whole, typed) !== false));
  });

  it("is the same part between quotation marks", () => {
    const plain = part.filter(({ typed }) => !/["“”]/.test(typed));
    fc.assert(fc.property(plain, ({ whole, typed }) => findsIt(whole, `“${typed}”`) !== false));
  });

  it("is in its tokens wherever it is in its text: the index never leaves out what the check would let through", () => {
    fc.assert(
      fc.property(text, text, (whole, typed) => {
        const query = readQuery(typed);
        if (query.kind !== "terms" || !holdsTerms(whole, query.terms)) return true;
        const document = new Set(documentTokens({ title: "", text: whole }, cutter));
        return queryTokens(query.terms, cutter).required.every((token) => document.has(token));
      }),
    );
  });

  it("is made of small letters and digits, which neither database reads anything into", () => {
    fc.assert(
      fc.property(anyText(), (any) =>
        documentTokens({ title: any, text: canonicalText(any) }, cutter).every((token) => /^[0-9a-z]+$/.test(token)),
      ),
      { numRuns: 30 },
    );
  });
});

describe("what is shown of a find", () => {
  it("is the text itself, marked or not, with nothing added and nothing left out", () => {
    fc.assert(
      fc.property(part, ({ whole, typed }) => {
        const query = readQuery(typed);
        const terms = query.kind === "terms" ? query.terms : [];
        expect(
          markedText(whole, terms)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(whole);
      }),
    );
  });

  it("marks what was looked for and nothing else", () => {
    fc.assert(
      fc.property(part, ({ whole, typed }) => {
        const query = readQuery(typed);
        if (query.kind !== "terms") return;
        const marked = markedText(whole, query.terms).filter((piece) => piece.marked);
        expect(marked.length).toBeGreaterThan(0);
        for (const piece of marked) {
          const form = searchForm(piece.text).text;
          expect(query.terms.some((term) => form.includes(term))).toBe(true);
        }
      }),
    );
  });

  it("is short, however long the text", () => {
    const long = `${"远处的风景。".repeat(400)}城市更新${"近处的道路。".repeat(400)}`;
    const shown = snippet(long, ["城市更新"]);
    expect(shown.filter((piece) => piece.marked)).toEqual([{ text: "城市更新", marked: true }]);
    expect(shown.map((piece) => piece.text).join("").length).toBeLessThan(130);
    expect(shown.at(0)?.text).toBe("…");
  });
});
