import { expect, test } from "vitest";
import { hintsIn } from "../../../../../tests/factories/hints-in";

const numerals = (answer: string) =>
  hintsIn(answer, { family: "essay", mode: "band" }).find(({ code }) => code === "hint-numerals");

test("numbers are counted per 1,000 字, a number with its marks once and markers of items never", () => {
  const answer = `1.摸清底数。2.办结率由68.5%升到94%，惠及1,200户。${"改".repeat(60)}`;
  expect(numerals(answer)).toMatchObject({ words: "68.5", params: { count: 3, perThousand: 32.3 } });
});

test("a text without numbers is said to have none, at no place", () => {
  expect(numerals("城市要用心思。\n心思要细。")).toMatchObject({ words: null, params: { count: 0, perThousand: 0 } });
});
