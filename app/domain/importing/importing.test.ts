import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportChange } from "@content/contract/exchange/import-review";
import { changeRows, undecidedChanges } from "./change-rows";
import { codePointName, differingParts } from "./differing-parts";
import { anyText } from "../../../tests/factories/any-text";

const radical = (line: number): ImportChange => ({
  key: `repair:radical:${line}:1`,
  group: "repair",
  kind: "radical",
  line,
  before: "⺠",
  after: "民",
  alternative: "undo",
});
const dropped = (line: number): ImportChange => ({
  key: `drop:line:${line}:1`,
  group: "drop",
  kind: "line",
  line,
  before: "扫码入群",
  after: null,
  alternative: "keep-line",
});

describe("rows of the review", () => {
  it("are one for repairs that read alike, and one for each dropped line, doubts first", () => {
    const doubt: ImportChange = { ...dropped(9), key: "doubt:unplaced:9:1", group: "doubt", kind: "unplaced" };
    const rows = changeRows([dropped(1), radical(3), radical(2), dropped(4), doubt], {});
    expect(rows.map(({ id, members }) => [id, members.length])).toEqual([
      ["doubt:unplaced:9:1", 1],
      ["repair:radical:3:1", 2],
      ["drop:line:1:1", 1],
      ["drop:line:4:1", 1],
    ]);
  });

  it("are decided when all their changes are, and say so when they were decided differently", () => {
    const decisionOf = (decisions: Record<string, "keep" | "alter">) =>
      changeRows([radical(2), radical(3)], decisions)[0]?.decision;
    expect(decisionOf({})).toBeNull();
    expect(decisionOf({ "repair:radical:2:1": "keep" })).toBeNull();
    expect(decisionOf({ "repair:radical:2:1": "alter", "repair:radical:3:1": "alter" })).toBe("alter");
    expect(decisionOf({ "repair:radical:2:1": "keep", "repair:radical:3:1": "alter" })).toBe("mixed");
  });

  it("leave out no change and count none twice", () => {
    const change = fc.record({ line: fc.integer({ min: 1, max: 6 }), isDrop: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: ({ line, isDrop }) => `${line} ${isDrop}` }), (picked) => {
        const changes = picked.map(({ line, isDrop }) => (isDrop ? dropped(line) : radical(line)));
        const keys = changeRows(changes, {}).flatMap(({ members }) => members.map(({ key }) => key));
        expect(keys.sort()).toEqual(changes.map(({ key }) => key).sort());
        expect(undecidedChanges(changes, {})).toHaveLength(changes.length);
      }),
    );
  });
});

describe("the parts in which two texts differ", () => {
  it("are what stands between their common beginning and end", () => {
    expect(differingParts("“防疫 工业”", "“防疫+工业”")).toEqual({
      head: "“防疫",
      before: " ",
      after: "+",
      tail: "工业”",
    });
    expect(differingParts("一二", "一二")).toEqual({ head: "一二", before: "", after: "", tail: "" });
  });

  it("joined again are the two texts, whatever they hold", () => {
    fc.assert(
      fc.property(anyText(), anyText(), (before, after) => {
        const parts = differingParts(before, after);
        expect(parts.head + parts.before + parts.tail).toBe(before);
        expect(parts.head + parts.after + parts.tail).toBe(after);
      }),
    );
  });

  it("are named by code point where one character is mistaken for another", () => {
    expect([codePointName("⺠"), codePointName("+"), codePointName("两字"), codePointName("")]).toEqual([
      "U+2EA0",
      null,
      null,
      null,
    ]);
  });
});
