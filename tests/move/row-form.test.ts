import fc from "fast-check";
import { expect, it } from "vitest";
import { rowForm, tableSum, type Value } from "@db/move/row-form";
import { anyText } from "../factories/any-text";

const bytes = fc.uint8Array({ maxLength: 6 });
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  anyText({ maxLength: 6 }).map((text) => Buffer.from(text).toString()),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  bytes,
);
const row = fc.array(value, { maxLength: 4 });
const sumOf = (rows: Value[][]) => {
  const sum = tableSum();
  for (const one of rows) sum.add(one);
  return sum.total();
};

it("two rows have the same form exactly when they hold the same", () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      expect(rowForm(one).equals(rowForm(other))).toBe(sameRow(one, other));
      expect(rowForm(one).equals(rowForm([...one]))).toBe(true);
    }),
  );
});

it("neither where one value ends nor what kind it is can be mistaken", () => {
  const rows: Value[][] = [
    [null, ""],
    ["", null],
    ["n"],
    ["1"],
    [1n],
    [1],
    [true],
    ["y"],
    ["a", "b"],
    ["ab", ""],
    ["", "ab"],
    ["a1:b"],
    [new Uint8Array([97])],
    ["a"],
    ["\u0000"],
    ["é"],
    ["e\u0301"],
    ["𠮷"],
    ['{"a":1,"b":2}'],
    ['{"b":2,"a":1}'],
    ['{"a": 1,"b":2}'],
  ];
  expect(new Set(rows.map((one) => rowForm(one).toString("hex"))).size).toBe(rows.length);
});

it("the sum of a table is the same in any order, and another when a row is missing, changed or there twice", () => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { minLength: 2, maxLength: 6, comparator: sameRow }), value, (rows, extra) => {
      const whole = sumOf(rows);
      expect(sumOf([...rows].reverse())).toEqual(whole);
      expect(sumOf(rows.slice(1)).hash).not.toBe(whole.hash);
      expect(sumOf([...rows, ...rows.slice(0, 1)]).hash).not.toBe(whole.hash);
      expect(sumOf([[...(rows[0] ?? []), extra], ...rows.slice(1)]).hash).not.toBe(whole.hash);
    }),
  );
});

it("zero has one sign, since SQLite keeps no other", () => {
  expect(rowForm([-0]).equals(rowForm([0]))).toBe(true);
});

function sameRow(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length === other.length && one.every((part, at) => sameValue(part, other[at] ?? null));
}

function sameValue(one: Value, other: Value): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.from(one).equals(other);
  return one === other;
}
