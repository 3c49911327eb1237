import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decisions, ImportChange } from "@content/contract/import-review";
import type { Pack } from "@content/contract/pack";
import { importWithLedger } from "@content/import/import-wild-pack";
import { nonBlankLines } from "@content/import/lines/source-lines";
import { readForReview } from "@content/import/review/read-for-review";
import { ACCEPTED_FIXTURES, wildFixture } from "./wild-fixtures";

function review(text: string, decisions: Decisions = {}): { pack: Pack; changes: ImportChange[] } {
  const { reading, changes } = readForReview(text, { kind: null, decisions });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return { pack: reading.pack, changes };
}

/** What a change is, its number among its like aside. */
const what = ({ group, kind, line, before }: ImportChange) => [group, kind, line, before].join(" ");

function expectAccounted(text: string, decisions: Decisions): void {
  const { ledger } = importWithLedger(text, { decisions });
  const kept = ledger.keptLines();
  const dropped = ledger.dropped().map(({ line }) => line);
  expect([...kept, ...dropped].sort((a, b) => a - b)).toEqual(nonBlankLines(text));
}

describe.each(ACCEPTED_FIXTURES)("%s", (name) => {
  const text = wildFixture(name);
  const plain = review(text);

  test("every repair, dropped line and doubt of the pack is a change with a key of its own", () => {
    const { pack, changes } = plain;
    expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
    for (const { key, group, kind, line } of changes) {
      expect(key).toMatch(new RegExp(`^${group}:${kind}:${line}:[1-9]\\d*$`));
    }
    const of = (...groups: string[]) => changes.filter(({ group }) => groups.includes(group));
    expect(of("repair", "join").map(({ kind, line, before, after }) => ({ line, kind, before, after }))).toEqual(
      pack.repairs,
    );
    expect(of("drop").map(({ line, before }) => ({ line, text: before }))).toEqual(pack.dropped);
    expect(of("doubt").map(({ kind, line, before }) => ({ line, code: kind, text: before }))).toEqual(pack.doubts);
  });

  test("keeping everything is deciding nothing", () => {
    const all = Object.fromEntries(plain.changes.map(({ key }) => [key, "keep" as const]));
    expect(review(text, all)).toEqual(plain);
  });

  test("one decision renames no other change, and the change itself stays to be taken back", () => {
    const keys = new Map(plain.changes.map((change) => [what(change), change.key]));
    for (const { key, alternative } of plain.changes) {
      const { changes } = readForReview(text, { kind: null, decisions: { [key]: "alter" } });
      expect(changes.map((change) => change.key)).toContain(key);
      for (const change of changes) {
        const known = keys.get(what(change));
        if (known !== undefined && change.kind !== "plus") expect(change.key).toBe(known);
      }
      if (alternative === null) expect(changes).toEqual(plain.changes);
    }
  });

  test("whatever is decided, reading accounts for every line", () => {
    const decision = fc.constantFrom("keep", "alter", null);
    const length = plain.changes.length;
    fc.assert(
      fc.property(fc.array(decision, { minLength: length, maxLength: length }), (made) => {
        const decisions: Decisions = {};
        plain.changes.forEach(({ key }, index) => {
          const answer = made[index];
          if (answer !== null && answer !== undefined) decisions[key] = answer;
        });
        expectAccounted(text, decisions);
      }),
      { numRuns: 25 },
    );
  });
});
