import { expect, test } from "vitest";
import type { Said } from "./said-keys";
import { wordsBeyond, wordsSaid, type Catalogue } from "./words-said";

const WORDS: Catalogue = {
  bank: { title: "a", title_one: "b", limit: { max: "c", "at-least": "d" }, lead: "e" },
  terms: { title: "f", limit: { max: "g" }, role: { tutor: "h", admin: "i" } },
  notes: { title: "j" },
};
const said = (one: Partial<Said>): Said => ({ names: [], keys: [], patterns: [], ...one });

test("a whole key brings its sentence and the singular of it", () => {
  expect(wordsSaid(WORDS, [said({ names: ["bank"], keys: ["title"] })])).toEqual({
    bank: { title: "a", title_one: "b" },
  });
});

test("a key with its part before a colon brings nothing of other parts", () => {
  const words = wordsSaid(WORDS, [said({ names: ["bank", "terms"], keys: ["terms:title"] })]);
  expect(words).toEqual({ terms: { title: "f" } });
});

test("a template brings all that fits it", () => {
  expect(wordsSaid(WORDS, [said({ names: ["terms"], patterns: ["role.*"] })])).toEqual({
    terms: { role: { tutor: "h", admin: "i" } },
  });
  expect(wordsSaid(WORDS, [said({ names: ["bank"], patterns: ["*.at-least"] })])).toEqual({
    bank: { limit: { "at-least": "d" } },
  });
  expect(wordsSaid(WORDS, [said({ names: ["terms"], patterns: ["terms:limit.*"] })])).toEqual({
    terms: { limit: { max: "g" } },
  });
});

test("a key in one file is looked for in the parts that the others name", () => {
  const words = wordsSaid(WORDS, [said({ names: ["notes"] }), said({ keys: ["title"] })]);
  expect(words).toEqual({ notes: { title: "j" } });
});

test("what the frame of all pages has is not sent again", () => {
  const known: Catalogue = { bank: { title: "a", limit: { max: "c" } } };
  expect(wordsBeyond({ bank: WORDS.bank ?? {} }, known)).toEqual({
    bank: { title_one: "b", limit: { "at-least": "d" }, lead: "e" },
  });
  expect(wordsBeyond(known, known)).toEqual({});
});
