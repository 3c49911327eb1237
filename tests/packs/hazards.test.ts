import { expect, test } from "vitest";
import { doubtAlreadyInPack } from "@content/check/already-in-pack";
import type { OutlinePoint, Pack } from "@content/contract/pack";
import { importWildPack } from "@content/import/import-wild-pack";
import { wildFixture } from "./wild-fixtures";

function imported(text: string): Pack {
  const reading = importWildPack(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.pack;
}

const flat = (points: OutlinePoint[], depth = 1): { text: string; depth: number }[] =>
  points.flatMap(({ text, children }) => [{ text, depth }, ...flat(children, depth + 1)]);
const outline = (pack: Pack, index: number) => flat(pack.frameworks[index]?.points ?? []);
const repaired = (pack: Pack, kind: string) =>
  pack.repairs.filter((repair) => repair.kind === kind).map(({ line }) => line);
const doubted = (pack: Pack, code: string) =>
  pack.doubts.filter((doubt) => doubt.code === code).map(({ line }) => line);
const dropped = (pack: Pack) => pack.dropped.map(({ line }) => line);

// What an importer of real packs must survive, each on a fixture of our own (the numbers are those of the field notes).
const HAZARDS: [number, string, string, (pack: Pack) => void][] = [
  [
    1,
    "header and footer lines go, the topic's name inside them stays",
    "grain-and-villages.txt",
    (pack) => {
      expect(dropped(pack)).toEqual([1, 2, 3, 4, 57, 58]);
      expect(pack.title).toBe("和美乡村建设");
    },
  ],
  [
    2,
    "half-width punctuation and figures stay as they are",
    "elder-care.md",
    (pack) => {
      expect(repaired(pack, "width")).toEqual([]);
      expect(pack.materials[1]?.text).toContain("满意率达到96.5%");
      expect(pack.materials[1]?.text).toContain("老人刷脸用餐,子女");
    },
  ],
  [
    3,
    "一、 opens sections and points, and sections are known by name",
    "grain-and-villages.txt",
    (pack) => {
      expect(pack.sections.map(({ line }) => line)).toEqual([5, 8, 12, 18, 37]);
      expect(outline(pack, 1).filter(({ text }) => text.startsWith("一、"))).toHaveLength(1);
      expect(pack.models[1]?.paragraphs.map(({ text }) => text)).toContain("一、基本情况");
    },
  ],
  [
    4,
    "labels with and without 框架, blocks with and without a head",
    "data-office.txt",
    (pack) => {
      expect(pack.frameworks.map(({ genre }) => genre)).toEqual(["speech", "experience-talk"]);
      expect(pack.models.map(({ genre }) => genre)).toEqual(["speech", "experience-talk"]);
      expect(pack.theory.map(({ blocks }) => blocks.map(({ head }) => head !== null))).toEqual([[true], [false, true]]);
    },
  ],
  [
    5,
    "a title is a bare line",
    "school-canteens.txt",
    (pack) => expect(pack.frameworks[0]).toMatchObject({ title: "贴出来的底气", points: [{ line: 21 }, { line: 22 }] }),
  ],
  [
    5,
    "points as bare as titles are asked about",
    "elder-care.md",
    (pack) => expect(doubted(pack, "title-or-point")).toContain(39),
  ],
  [
    6,
    "一是 stands on the first level in one text",
    "flood-drill.txt",
    (pack) => expect(outline(pack, 0).find(({ text }) => text.startsWith("一是"))?.depth).toBe(1),
  ],
  [
    6,
    "一是 stands on the third level in another",
    "data-office.txt",
    (pack) => expect(outline(pack, 0).find(({ text }) => text.startsWith("一是"))?.depth).toBe(3),
  ],
  [
    7,
    "heads run into their paragraph, several of them into one",
    "flood-drill.txt",
    (pack) => {
      const places = pack.models[0]?.links.map(({ paragraph }) => paragraph) ?? [];
      expect(places).toHaveLength(8);
      expect(new Set(places).size).toBeLessThan(places.length);
    },
  ],
  [
    8,
    "ordinals drift between framework and model",
    "river-chiefs.txt",
    (pack) => {
      expect(outline(pack, 0).map(({ depth }) => depth)).toEqual([1, 2, 3, 3, 2, 2, 1, 2, 2, 1]);
      expect(pack.models[0]?.links.map(({ paragraph }) => paragraph)).toEqual([2, 2, 2, 2, 2, 2, 3, 3, 3, 4]);
    },
  ],
  [
    9,
    "lost plus signs return",
    "river-chiefs.txt",
    (pack) => expect(repaired(pack, "plus")).toEqual([22, 22, 28, 28, 31, 44, 44, 45, 45, 46]),
  ],
  [
    9,
    "two slogans are asked about",
    "flood-drill.txt",
    (pack) => expect(doubted(pack, "plus-or-blank")).toHaveLength(1),
  ],
  [
    10,
    "author and date between title and text",
    "river-chiefs.txt",
    (pack) => expect(pack.models[0]).toMatchObject({ author: "L市水务局局长 高一舟", date: "2026-04-02" }),
  ],
  [
    10,
    "the author after the text",
    "elder-care.md",
    (pack) => expect(pack.models[0]).toMatchObject({ author: "D区春晖街道干部", date: null }),
  ],
  [
    10,
    "the occasion in 「」 above the title, the date in Chinese numerals",
    "data-office.txt",
    (pack) =>
      expect(pack.models[0]).toMatchObject({
        title: "让数据跑起来「在全省数据共享推进会上」",
        date: "2026-03-09",
      }),
  ],
  [
    11,
    "captions and credits are parted from what is glued to them",
    "old-craft.txt",
    (pack) => {
      expect(repaired(pack, "caption")).toEqual([7, 11]);
      expect(pack.articles[0]?.paragraphs.map(({ text }) => text)).toContain("第一代:为了吃饭");
    },
  ],
  [
    12,
    "columns are joined, and the break that may be a title is asked about",
    "three-columns.txt",
    (pack) => {
      expect(repaired(pack, "join")).toEqual([10, 14, 20, 27]);
      expect(doubted(pack, "join-or-title")).toContain(29);
      expect(pack.articles.map(({ title, author }) => title !== null && author !== null)).toEqual([true, true]);
    },
  ],
  [
    13,
    "a second list starting at one is nested inside the item before it",
    "flood-drill.txt",
    (pack) => expect(pack.frameworks[0]?.points.map(({ children }) => children.length)).toEqual([0, 0, 0, 0, 2, 0]),
  ],
  [
    13,
    "link farms go, typos stay",
    "harbour-transcript.txt",
    (pack) => {
      expect(dropped(pack)).toEqual([1, 18, 19]);
      expect(pack.articles[0]?.paragraphs.some(({ text }) => text.includes("港口转形"))).toBe(true);
    },
  ],
  [
    14,
    "radical look-alikes become ideographs",
    "night-market.txt",
    (pack) => {
      expect(repaired(pack, "radical").length).toBeGreaterThanOrEqual(4);
      expect(JSON.stringify(pack.theory)).not.toMatch(/[\u2E80-\u2FDF]/);
    },
  ],
  [
    15,
    "an article that a pack holds already is recognised under another file and width",
    "river-chiefs.txt",
    (pack) => {
      const [talk] = pack.models;
      const text = ["治河经验", "2026-05-01", ...(talk?.paragraphs ?? []).map((paragraph) => paragraph.text)].join(
        "\n",
      );
      const material = imported(text.replace(/，/g, ",").replace(/\+/g, " "));
      expect(doubtAlreadyInPack(material, pack).map(({ code }) => code)).toEqual(["already-in-pack"]);
      expect(doubtAlreadyInPack(imported(wildFixture("old-craft.txt")), pack)).toEqual([]);
    },
  ],
  [
    16,
    "offices and lapsed measures are asked about",
    "three-columns.txt",
    (pack) => {
      expect(doubted(pack, "dated-byline")).toEqual([6, 23]);
      expect(doubted(pack, "dated-word")).toEqual([18]);
    },
  ],
];

test.each(HAZARDS)("hazard %i: %s (%s)", (_number, _name, fixture, check) => {
  check(imported(wildFixture(fixture)));
});

test("none of the sixteen hazards is without a fixture", () => {
  const covered = new Set(HAZARDS.map(([number]) => number));
  expect([...covered].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
});
