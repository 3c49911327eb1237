import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankClasses } from "./rank-classes";
import { documentTokens, queryTokens, type Cutter } from "./tokens";

/** Cuts anywhere: the classes must not depend on where words end. */
const cutter: Cutter = {
  forIndex: (text) => text.match(/.{1,3}/gu) ?? [],
  forQuery: (text) => text.match(/.{1,2}/gu) ?? [],
};
const text = fc.string({ unit: fc.constantFrom(..."治理法城 ab，"), maxLength: 12 });
const terms = fc
  .array(fc.string({ unit: fc.constantFrom(..."治理法城ab"), minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((list) => [...new Set(list)]);

describe("the classes of a search", () => {
  it("hold every document with the tokens required once, and no other, those with all in the title first", () => {
    fc.assert(
      fc.property(text, text, terms, (title, body, asked) => {
        const tokens = queryTokens(asked, cutter);
        const document = new Set(documentTokens({ title, text: body }, cutter));
        const has = (wanted: readonly string[]) => wanted.every((token) => document.has(token));
        const classes = rankClasses(tokens);
        const held = classes.flatMap(({ all, without }, at) => (has(all) && !without.some(has) ? [at] : []));
        // The rank by its definition: the title weighs more than the words.
        const rank = (has(tokens.inTitle) ? 0 : 2) + (has(tokens.asWords) ? 0 : 1);
        const expected = tokens.asWords.length > 0 ? rank : has(tokens.inTitle) ? 0 : 1;
        expect(held).toEqual(has(tokens.required) ? [expected] : []);
      }),
    );
  });

  it("are two for a query that no dictionary has a word in", () => {
    const none: Cutter = { forIndex: () => [], forQuery: () => [] };
    const tokens = queryTokens(["治理"], none);
    expect(rankClasses(tokens)).toEqual([
      { all: tokens.inTitle, without: [] },
      { all: tokens.required, without: [tokens.inTitle] },
    ]);
  });

  it("ask beside the words only for the pairs across their borders", () => {
    const across = queryTokens(["理法"], cutter).required;
    const { asWords, besideWords } = queryTokens(["治理法城"], cutter);
    expect(asWords).toHaveLength(2);
    expect(besideWords).toEqual(across);
    expect(queryTokens(["治理", "法"], cutter).besideWords).toEqual([]);
  });
});
