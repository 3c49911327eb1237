import { expect, test } from "vitest";
import { displayName } from "./account-fields";

test.each([
  ["李老师", " 李老师 "],
  ["turns nothing around beside it", "\u202eturns nothing\u2066 around beside it\u200f"],
  ["一行", "一\n行\u0007"],
  ["", "\u200b\u3000\ufeff"],
  ["👩‍🏫", "👩‍🏫"],
])("a display name is kept as %j, whatever unseen was typed with it", (kept, typed) => {
  expect(displayName.parse(typed)).toBe(kept);
});
