import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decisions, ImportChange } from "@content/contract/exchange/import-review";
import type { Pack } from "@content/contract/pack";
import { importWithLedger } from "@content/import/import-wild-pack";
import { nonBlankLines } from "@content/import/lines/source-lines";
import { readForReview } from "@content/import/review/read-for-review";
import { printPack } from "@content/print/print-pack";
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

/** The pack of a fixture with these changes altered, found by the start of their key. */
function altered(name: string, ...starts: string[]): { pack: Pack; before: Pack; changes: ImportChange[] } {
  const text = wildFixture(name);
  const plain = review(text);
  const keys = plain.changes.map(({ key }) => key).filter((key) => starts.some((start) => key.startsWith(start)));
  expect(keys).toHaveLength(starts.length);
  return { ...review(text, Object.fromEntries(keys.map((key) => [key, "alter" as const]))), before: plain.pack };
}

const texts = (pack: Pack, article: number) => (pack.articles[article]?.paragraphs ?? []).map(({ text }) => text);

describe("what undoing does", () => {
  test("one lost plus stays a blank, the next one returns", () => {
    const { pack } = altered("river-chiefs.txt", "repair:plus:44:1");
    expect(pack.models[0]?.paragraphs[2]?.text).toContain("“源头 管网+河口”");
    expect(pack.repairs.filter(({ line }) => line === 44)).toHaveLength(1);
  });

  test("a radical, a Markdown mark or an invisible character stays where its repair is undone", () => {
    const { pack } = altered("river-chiefs.txt", "repair:radical:17:2");
    expect(pack.theory[1]?.blocks[0]?.text).toContain("没有⼈管");
    const text = "一、命题预测\n1.请谈谈修\u200B路的意义(300字)。\n二、热点链接\n**路**修好了。";
    expect(review(text).changes).toMatchObject([
      { key: "repair:other:2:1", before: "1.请谈谈修[U+200B]路的意义(300字)。", after: "1.请谈谈修路的意义(300字)。" },
      { key: "repair:other:4:1", before: "**路**修好了。", after: "路修好了。" },
    ]);
    const undone = review(text, { "repair:other:2:1": "alter", "repair:other:4:1": "alter" }).pack;
    expect(undone.questions[0]?.stem).toBe("请谈谈修\u200B路的意义。");
    expect(undone.hotLinks[0]?.text).toBe("**路**修好了。");
  });

  test("a line with its caption stays whole", () => {
    const { pack } = altered("three-columns.txt", "repair:caption:16");
    expect(texts(pack, 0)).toContain("学员在旧厂房里练习木工。通讯员 白小帆 摄谁来教，谁来学");
  });

  test("a joined paragraph falls apart again, the other joins stay", () => {
    const { pack, before } = altered("three-columns.txt", "join:join:14:1");
    expect(texts(pack, 0)).toHaveLength(texts(before, 0).length + 1);
    expect(pack.articles[0]?.paragraphs.map(({ line }) => line)).toContain(14);
    expect(pack.repairs.filter(({ kind }) => kind === "join").map(({ line }) => line)).toEqual([10, 20, 27]);
  });

  test("dropped lines stay: at the head as links, at the foot as the last words", () => {
    const { pack } = altered("river-chiefs.txt", "drop:line:2:1", "drop:line:53:1");
    expect(pack.hotLinks.map(({ line }) => line)).toContain(2);
    expect(pack.models.at(-1)?.paragraphs.at(-1)).toEqual({ text: "上一篇:古树名木专题", line: 53 });
    expect(pack.dropped.map(({ line }) => line)).not.toContain(53);
  });
});

describe("what the other answer to a doubt does", () => {
  test("two slogans become a sum", () => {
    const { pack } = altered("flood-drill.txt", "doubt:plus-or-blank");
    expect(JSON.stringify(pack.models)).toContain("“宁可十防九空+不可失防万一”");
    expect(pack.doubts.map(({ code }) => code)).not.toContain("plus-or-blank");
  });

  test("half a sentence is joined with the paragraph before", () => {
    const { pack, before } = altered("three-columns.txt", "doubt:join-or-title:29");
    expect(texts(pack, 1)).toHaveLength(texts(before, 1).length - 1);
    expect(texts(pack, 1)[0]?.endsWith("话就软了下来。疙瘩")).toBe(true);
  });

  test("a line without a place is dropped", () => {
    const { pack, changes } = altered("harbour-transcript.txt", "doubt:unplaced:3");
    expect(pack.dropped.map(({ line }) => line)).toContain(3);
    expect(changes.filter(({ group, line }) => group === "drop" && line === 3)).toEqual([]);
  });

  test("an invitation inside the text is dropped, and comes back with the decision", () => {
    const text =
      "一、命题预测\n1.请谈谈修路的意义(300字)。\n二、热点链接\n扫码加入本站微信。\n路修好了，大家都说方便。";
    expect(review(text).pack.hotLinks.map(({ line }) => line)).toEqual([4, 5]);
    const { pack, changes } = review(text, { "doubt:looks-like-advertising:4:1": "alter" });
    expect(pack.hotLinks.map(({ line }) => line)).toEqual([5]);
    expect(pack.dropped.map(({ line }) => line)).toEqual([4]);
    expect(changes.map(({ key }) => key)).toEqual(["doubt:looks-like-advertising:4:1"]);
  });
});

describe("the kind of a text", () => {
  test("a topic pack read as material is articles, every line of it accounted for", () => {
    const text = wildFixture("river-chiefs.txt");
    const { reading, kind, detected } = readForReview(text, { kind: "material", decisions: {} });
    expect([kind, detected]).toEqual(["material", "topic-pack"]);
    expect(reading.ok && reading.pack).toMatchObject({ kind: "material", questions: [], frameworks: [] });
    const { ledger } = importWithLedger(text, { kind: "material" });
    const all = [...ledger.keptLines(), ...ledger.dropped().map(({ line }) => line)];
    expect(all.sort((a, b) => a - b)).toEqual(nonBlankLines(text));
  });

  test("an article read as a topic pack has no questions, and says so at its first line", () => {
    const read = readForReview(wildFixture("old-craft.txt"), { kind: "topic-pack", decisions: {} });
    expect(read).toMatchObject({
      kind: "topic-pack",
      detected: "material",
      canonical: false,
      reading: { ok: false, problems: [{ code: "no-questions", line: 1 }] },
    });
  });

  test("a canonical file has nothing to decide", () => {
    const canonical = printPack(review(wildFixture("river-chiefs.txt")).pack);
    const read = readForReview(canonical, { kind: null, decisions: {} });
    expect(read).toMatchObject({ canonical: true, changes: [], kind: "topic-pack", reading: { ok: true } });
  });
});
