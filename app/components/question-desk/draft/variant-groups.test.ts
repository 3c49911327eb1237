import fc from "fast-check";
import { expect, it } from "vitest";
import { printGroups, readGroups } from "./variant-groups";

const variant = fc
  .string({ unit: fc.constantFrom("停", "车", "难", "、", "/", "，", " ", "a", "1"), minLength: 1, maxLength: 6 })
  .map((text) => text.trim())
  .filter((text) => !/^[、/]?$/.test(text));

const groups = fc.array(fc.uniqueArray(variant, { minLength: 1, maxLength: 5 }), { maxLength: 5 });

it("groups that are printed are read back unchanged, also where a variant holds the mark between variants", () => {
  fc.assert(
    fc.property(groups, (given) => {
      expect(readGroups(printGroups(given))).toEqual(given);
    }),
  );
});

it("any text is read, and reading what was read changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("车", "、", "｜", "|", "\n", "\r", " ") }), (text) => {
      const once = readGroups(text);
      expect(readGroups(printGroups(once))).toEqual(once);
    }),
  );
});

it("one group a line, 、, / or ｜ between variants, empty lines and repeated words left out", () => {
  expect(readGroups("停车、车位/停车\n\n 难｜不足 \n")).toEqual([
    ["停车", "车位"],
    ["难", "不足"],
  ]);
});
