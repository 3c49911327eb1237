import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { doubtAlreadyInPack } from "@content/check/already-in-pack";
import type { OutlinePoint, Pack } from "@content/contract/pack";
import { draftQuestions } from "@content/generate/questions/question-drafts";
import { importWithLedger } from "@content/import/import-wild-pack";
import { commonLength, matchText } from "@content/import/match/match-key";
import { withoutOrdinal } from "@content/import/match/ordinal";
import { OutlineStack } from "@content/import/topic/outline-stack";
import { nonBlankLines } from "@content/import/lines/source-lines";
import { readForReview } from "@content/import/review/read-for-review";
import { decodeText } from "@content/read/decode-text";
import { sharedFolder } from "../shared-folder";

const shared = sharedFolder();
const reason = shared === null ? " (skipped: no folder of shared documents, set SHARED_DIR)" : "";

function read(prefix: string): { pack: Pack; text: string; kept: number[] } {
  const folder = resolve(shared ?? "", "seeds");
  const name = readdirSync(folder).find((file) => file.startsWith(prefix)) ?? "";
  const decoded = decodeText(readFileSync(resolve(folder, name)));
  if (!decoded.ok) throw new Error(decoded.code);
  const { reading, ledger } = importWithLedger(decoded.text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return { pack: reading.pack, text: decoded.text, kept: ledger.keptLines() };
}

const count = (points: OutlinePoint[]): number => points.reduce((sum, { children }) => sum + 1 + count(children), 0);
const depth = (points: OutlinePoint[]): number => Math.max(0, ...points.map(({ children }) => 1 + depth(children)));
const flat = (points: OutlinePoint[]): OutlinePoint[] => points.flatMap((point) => [point, ...flat(point.children)]);
const lines = (entries: { line: number }[]) => entries.map(({ line }) => line);
const ofKind = (pack: Pack, kind: string) => pack.repairs.filter((repair) => repair.kind === kind);

// Real documents by third parties: expectations are counts and line numbers, never their text.
describe.skipIf(shared === null)(`real documents${reason}`, () => {
  test("the topic pack gives its sections, questions, theory, frameworks and models", () => {
    const { pack } = read("001");
    expect(pack.kind).toBe("topic-pack");
    expect(lines(pack.sections)).toEqual([5, 7, 14, 30, 116]);
    expect(pack.questions.map(({ limit }) => [limit.kind, limit.max])).toEqual(
      [300, 400, 600, 1000, 1000, 1000].map((max) => ["stated", max]),
    );
    expect(pack.questions.map(({ family, genre }) => [family, genre])).toEqual([
      ["analysis", null],
      ["gist", null],
      ["document", "proposal-memo"],
      ["document", "speech"],
      ["document", "experience-talk"],
      ["essay", "essay"],
    ]);
    expect(pack.questions.filter(({ needsMaterial }) => needsMaterial).map(({ no }) => no)).toEqual([2, 3, 5]);
    expect(pack.theory.map(({ blocks }) => blocks.length)).toEqual([3, 4, 5]);
    expect(pack.theory.map(({ blocks }) => blocks.filter(({ head }) => head !== null).length)).toEqual([0, 3, 5]);
    expect(pack.frameworks.map(({ points }) => [count(points), depth(points)])).toEqual([
      [3, 1],
      [3, 1],
      [3, 1],
      [4, 1],
      [3, 1],
      [5, 1],
      [12, 2],
      [16, 2],
      [18, 3],
      [5, 1],
    ]);
    expect(pack.models).toHaveLength(11);
    expect(pack.models.map(({ author }) => author !== null).filter(Boolean)).toHaveLength(3);
    expect(pack.models.map(({ date }) => date)).toEqual([
      ...Array.from({ length: 8 }, () => null),
      "2020-04-14",
      "2020-11-18",
      null,
    ]);
  });

  test("eight frameworks have their model, and every point of them its paragraph", () => {
    const { pack } = read("001");
    const linked = pack.frameworks.filter(({ model }) => model !== null);
    expect(linked).toHaveLength(8);
    for (const { points, model } of linked) {
      expect(pack.models[model ?? -1]?.links).toHaveLength(count(points));
    }
  });

  test("a linked paragraph carries the words of its point, and points stand in the order of the outline", () => {
    const { pack } = read("001");
    const shares: number[] = [];
    for (const { points, model } of pack.frameworks) {
      const { links = [], paragraphs = [] } = pack.models[model ?? -1] ?? {};
      for (const point of flat(points)) {
        const place = links.find(({ pointLine }) => pointLine === point.line)?.paragraph;
        if (place === undefined) continue;
        const core = matchText(withoutOrdinal(point.text));
        shares.push(commonLength(core, matchText(paragraphs[place]?.text ?? "")) / core.length);
      }
      const places = points.flatMap(({ line }) => links.find(({ pointLine }) => pointLine === line)?.paragraph ?? []);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    expect(shares.length).toBeGreaterThan(60);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.6);
  });

  test("the lost plus signs return, header and footer go, and nothing else changes", () => {
    const { pack } = read("001");
    expect(ofKind(pack, "plus")).toHaveLength(17);
    expect(pack.repairs).toHaveLength(17);
    expect(lines(pack.dropped)).toEqual([1, 2, 3, 4, 233, 234, 235]);
  });

  test("three questions of the topic pack are playable, each marked as inferred", () => {
    const drafts = draftQuestions(read("001").pack);
    expect(drafts.map(({ status }) => status)).toEqual([
      "ready",
      "needs-material",
      "needs-material",
      "ready",
      "needs-material",
      "ready",
    ]);
    expect(drafts.filter(({ inferred }) => inferred)).toHaveLength(3);
  });

  test("the newspaper page gives four articles, seven joined columns and one break that is asked about", () => {
    const { pack } = read("004");
    expect(pack.kind).toBe("material");
    expect(lines(pack.articles)).toEqual([7, 41, 69, 103]);
    expect(pack.articles.every(({ title, author }) => title !== null && author !== null)).toBe(true);
    expect(lines(ofKind(pack, "join"))).toEqual([19, 27, 35, 49, 55, 63, 91]);
    expect(lines(pack.doubts.filter(({ code }) => code === "join-or-title"))).toEqual([103]);
    expect(lines(pack.dropped)).toEqual([3, 5]);
  });

  test("captions are parted from headings, link farms and navigation go", () => {
    expect(lines(ofKind(read("002").pack, "caption"))).toEqual([10, 12, 14, 16, 18, 24, 26, 34, 49]);
    const { pack } = read("003");
    expect(lines(pack.dropped)).toEqual([1, 6, 43, 45]);
    expect(pack.articles).toHaveLength(1);
    expect(read("000").pack.articles[0]?.paragraphs).toHaveLength(24);
  });

  test("the second list of the transcript stays inside the last item of the first", () => {
    const [article] = read("003").pack.articles;
    expect(lines(article?.paragraphs ?? [])).toEqual([
      8, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 41,
    ]);
    const outline = new OutlineStack();
    for (const { text, line } of article?.paragraphs ?? []) if (line >= 21 && line < 41) outline.add(text, line);
    expect(outline.points.map(({ line, children }) => [line, lines(children)])).toEqual([
      [21, []],
      [23, []],
      [25, []],
      [27, []],
      [29, [31, 33, 35, 37, 39]],
    ]);
  });

  test.each(["000", "001", "002", "003", "004"])(
    "%s: each decision alone is read, and renames no other change",
    (prefix) => {
      const { text } = read(prefix);
      const plain = readForReview(text, { kind: null, decisions: {} }).changes;
      const keys = new Set(plain.map(({ key }) => key));
      expect(keys.size).toBe(plain.length);
      const altered = plain.filter(({ alternative }) => alternative !== null).slice(0, 12);
      for (const { key, group } of altered) {
        const { changes } = readForReview(text, { kind: null, decisions: { [key]: "alter" } });
        expect(changes.map((change) => change.key)).toContain(key);
        // A plus or a radical changes nothing but itself: all other changes stay what they are.
        if (group === "repair")
          expect(changes.map((change) => change.key)).toEqual([...plain.map((change) => change.key)]);
      }
    },
  );

  test("the signed article is recognised as a model of the topic pack, the other documents are not", () => {
    const { pack } = read("001");
    const doubts = ["000", "002", "003", "004"].map((prefix) => doubtAlreadyInPack(read(prefix).pack, pack));
    expect(doubts.map((found) => found.map(({ code }) => code))).toEqual([["already-in-pack"], [], [], []]);
    expect(pack.models.filter(({ title }) => title === doubts[0]?.[0]?.text)).toHaveLength(1);
  });

  test.each(["000", "001", "002", "003", "004"])("no line of %s is both kept and dropped, none neither", (prefix) => {
    const { pack, text, kept } = read(prefix);
    const all = [...kept, ...lines(pack.dropped)].sort((a, b) => a - b);
    expect(all).toEqual(nonBlankLines(text));
  });
});
