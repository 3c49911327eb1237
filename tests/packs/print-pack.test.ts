import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { FAMILIES } from "@content/contract/family";
import { GENRE_IDS } from "@content/contract/genre";
import { UNSPECIFIED_LIMIT, type Limit } from "@content/contract/limit";
import type { Framework, ModelEssay, OutlinePoint, Pack, PackQuestion } from "@content/contract/pack";
import { rubricSchema, type Rubric } from "@content/contract/rubric";
import { linkModel } from "@content/import/match/link-model";
import { parsePackFile } from "@content/parse/parse-pack-file";
import { printPack } from "@content/print/print-pack";
import { decodeText } from "@content/read/decode-text";
import { readPack } from "@content/read/read-pack";
import { sharedFolder } from "../shared-folder";
import { withoutLines } from "./without-lines";

const ROOT = resolve(import.meta.dirname, "../..");

function read(text: string): Pack {
  const reading = readPack(text);
  if (!reading.ok) throw new Error(`${JSON.stringify(reading.problems)}\n${text}`);
  return reading.pack;
}

function expectRoundTrip(pack: Pack): void {
  const printed = printPack(pack);
  const again = read(printed);
  expect(withoutLines(again)).toEqual(withoutLines(pack));
  expect(printPack(again)).toBe(printed);
  expect([again.repairs, again.dropped, again.doubts]).toEqual([[], [], []]);
}

// Words that mean something to Markdown, to YAML or to the reader, between ordinary ones.
const TRICKY = [
  "1. 甲",
  "2) 乙",
  "- 丙",
  "+ 丁",
  "# 戊",
  "---",
  "===",
  "~~~",
  "```yaml",
  "*强调*",
  "__粗__",
  "[链接](a)",
  "[^1]: 注",
  "<b>",
  "&amp;",
  "&#20;",
  "\\",
  "> 引",
  "{#m1}",
  "甲 {#x}",
  "null",
  "true",
  "0x1F",
  "甲: 乙",
  "- - - - 甲",
  "甲 #",
  "“防疫 工业”",
  "甲\u3000乙",
  "甲\t乙",
  "| 表 |",
  "！[图]",
  "![图](b)",
  "http://a.example",
  "作答要求",
  "一、甲",
];
const piece = fc.oneof(fc.constantFrom(...TRICKY), fc.string({ unit: "grapheme", maxLength: 12 }));
/** A decoded text holds no control characters but the tab. */
const isControl = (code: number) => (code < 32 && code !== 9) || (code >= 127 && code < 160);
const line = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => {
  const kept = [...pieces.join("")].filter((character) => !isControl(character.charCodeAt(0)));
  return kept.join("").trim() || "空";
});
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n"));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const genre = fc.constantFrom(...GENRE_IDS);
const paragraphs = fc.array(
  lines.map((text) => ({ text, line: 1 })),
  { maxLength: 3 },
);

const { point: outlinePoint } = fc.letrec<{ point: OutlinePoint }>((tie) => ({
  point: fc.record({
    text: lines,
    line: fc.constant(0),
    children: fc.oneof(
      { depthSize: "small" },
      fc.constant<OutlinePoint[]>([]),
      fc.array(tie("point"), { maxLength: 2 }),
    ),
  }),
}));

const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.constant(UNSPECIFIED_LIMIT),
  fc.record({
    kind: fc.constantFrom("max", "about", "stated"),
    min: fc.constant(null),
    max: fc.integer({ min: 1, max: 2000 }),
    text: fc.oneof(line, fc.constant("")),
  }),
);

/** A rubric of one or two points; spans lie anywhere in the material, so that some quotations stand in it twice. */
function rubricFor(materials: Pack["materials"]): fc.Arbitrary<Rubric> {
  const span = fc.integer({ min: 0, max: 1e6 }).chain((seed) => {
    const material = materials[seed % materials.length]!;
    const start = (seed >> 3) % material.text.length;
    return fc.constant({ material: material.id, start, end: Math.min(material.text.length, start + 1 + (seed % 5)) });
  });
  const words = fc.array(line, { minLength: 1, maxLength: 3 });
  return fc
    .record({
      version: fc.constant(1),
      title: line,
      mode: fc.constantFrom("points", "hybrid"),
      marks: orNull(fc.constantFrom(10, 12.5)),
      points: fc.uniqueArray(
        fc.record({
          id: line,
          label: line,
          marks: orNull(fc.constantFrom(2, 2.5)),
          source: materials.length === 0 ? fc.constant([]) : fc.array(span, { maxLength: 2 }),
          expressions: fc.array(
            fc.record({
              allOf: fc.array(words, { minLength: 1, maxLength: 2 }),
              role: fc.constantFrom("whole", "head"),
            }),
            { minLength: 1, maxLength: 2 },
          ),
        }),
        { minLength: 1, maxLength: 2, selector: ({ id }) => id },
      ),
      referenceAnswers: fc.array(fc.record({ text: lines, form: fc.oneof(line, fc.constant("")) }), { maxLength: 1 }),
    })
    .map((value) => rubricSchema.parse(value));
}

function questionFor(no: number, materials: Pack["materials"]): fc.Arbitrary<PackQuestion> {
  return fc.record({
    no: fc.constant(no),
    id: orNull(fc.constant(`q${no}`)),
    title: orNull(line),
    stem: lines,
    requirements: orNull(lines),
    limit,
    family: fc.constantFrom(...FAMILIES),
    genre: orNull(genre),
    identity: orNull(line),
    marks: orNull(fc.constantFrom(10, 7.5)),
    minutes: orNull(fc.integer({ min: 1, max: 90 })),
    needsMaterial: fc.boolean(),
    materials: fc.constant(materials.map(({ id }) => id)),
    rubric: orNull(rubricFor(materials)),
    referenceAnswer: orNull(lines),
    line: fc.constant(1),
  });
}

/** Frameworks and models, every second framework carried out by a model that has its points in its text. */
const library = fc
  .record({
    frameworks: fc.array(fc.record({ genre, title: line, points: fc.array(outlinePoint, { maxLength: 3 }) }), {
      maxLength: 3,
    }),
    models: fc.array(fc.record({ genre, title: line, author: orNull(line), date: orNull(line), paragraphs }), {
      maxLength: 3,
    }),
  })
  .map(({ frameworks, models }): Pick<Pack, "frameworks" | "models"> => {
    let next = 1;
    const numbered = (points: OutlinePoint[]): OutlinePoint[] =>
      points.map(({ text, children }) => ({ text, line: next++, children: numbered(children) }));
    const whole = models.map((model): ModelEssay => ({ ...model, line: 1, links: [] }));
    const outlines = frameworks.map((framework, index): Framework => {
      const points = numbered(framework.points);
      const model = index % 2 === 0 ? whole[index] : undefined;
      if (model !== undefined) {
        model.paragraphs.push(...points.map(({ text }) => ({ text, line: 1 })));
        model.links = linkModel(points, model.paragraphs).links;
      }
      return { ...framework, line: 1, points, model: model === undefined ? null : index };
    });
    return { frameworks: outlines, models: whole };
  });

const pack: fc.Arbitrary<Pack> = fc
  .array(fc.record({ title: line, text: lines }), { maxLength: 2 })
  .map((all) => all.map((material, index) => ({ ...material, id: `m${index + 1}`, line: 1 })))
  .chain((materials) =>
    fc.record({
      materials: fc.constant(materials),
      questions: fc.tuple(questionFor(1, materials), questionFor(2, materials)),
      library,
      slug: orNull(fc.constantFrom("a-1", "007", "null")),
      title: orNull(line),
      asOf: orNull(fc.constant("2026-10-01")),
      hotLinks: paragraphs,
      theory: fc.array(
        fc.record({
          title: line,
          line: fc.constant(1),
          blocks: fc.array(fc.record({ head: orNull(line), text: lines, line: fc.constant(1) }), { maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
    }),
  )
  .map(({ library: { frameworks, models }, theory, ...rest }) => ({
    ...rest,
    kind: "topic-pack" as const,
    theory,
    frameworks,
    models,
    articles: [],
    sections: ["给定资料", "热点链接", "命题预测", "理论精析", "素材积累", "范文赏析"].map((name) => ({
      name,
      line: 1,
    })),
    repairs: [],
    dropped: [],
    doubts: [],
  }));

test("whatever a pack holds, its file reads back as the same pack and prints as the same file", () => {
  fc.assert(
    fc.property(pack, (whole) => expectRoundTrip(whole)),
    { numRuns: 40 },
  );
});

test("a line separator inside a question's title is no end of the heading", () => {
  const text =
    "---\nformat: pack/1\n---\n\n# 命题预测\n\n## 1. 上\u2028下\n\n谈谈修路。\n\n~~~yaml meta\nfamily: gist\n~~~\n";
  expect(read(text).questions[0]?.title).toBe("上\u2028下");
  expectRoundTrip(read(text));
});

const article = fc.record({
  title: orNull(line),
  author: orNull(line),
  date: orNull(line),
  line: fc.constant(1),
  paragraphs,
});

test("the articles of a given material survive with their titles, authors and dates", () => {
  const empty = { slug: null, asOf: null, sections: [], hotLinks: [], materials: [], questions: [], theory: [] };
  const none = { frameworks: [], models: [], repairs: [], dropped: [], doubts: [] };
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 3 }), orNull(line), (articles, title) =>
      expectRoundTrip({ kind: "material", title, articles, ...empty, ...none }),
    ),
    { numRuns: 40 },
  );
});

const SHIPPED = readdirSync(resolve(ROOT, "content/packs"));

test.each(SHIPPED)("the shipped pack %s reads back from its own print", (slug) => {
  expectRoundTrip(read(readFileSync(resolve(ROOT, "content/packs", slug, "pack.md"), "utf8")));
});

const FIXTURES = readdirSync(resolve(ROOT, "tests/fixtures/packs")).filter((name) => !name.startsWith("refused"));

test.each(FIXTURES)("%s, imported and printed, is a canonical file that imports without change", (name) => {
  const decoded = decodeText(readFileSync(resolve(ROOT, "tests/fixtures/packs", name)));
  expectRoundTrip(read(decoded.ok ? decoded.text : ""));
});

test("a file is written for people: words stay as they are, quotations stand for spans, nothing unset is named", () => {
  const docs = readFileSync(resolve(ROOT, "docs/pack-format.md"), "utf8");
  const example = /```markdown\n([\s\S]*?)\n```\n/.exec(docs)?.[1] ?? "";
  const reading = parsePackFile(example);
  const printed = reading.ok ? printPack(reading.pack) : "";
  expect(printed).toContain("source: [ { material: m1, quote: 一位难求 } ]");
  expect(printed).toContain("limit: { kind: max, max: 200, text: 不超过200字 }");
  expect(printed).toContain("allOf: [ [ 停车, 车位, 泊位 ], ");
  expect(printed).not.toContain("null");
});

const shared = sharedFolder();
const reason = shared === null ? " (skipped: no folder of shared documents, set SHARED_DIR)" : "";

describe.skipIf(shared === null)(`real documents${reason}`, () => {
  const folder = resolve(shared ?? "", "seeds");
  test.each(shared === null ? [] : readdirSync(folder))("%s, imported and printed, imports without change", (name) => {
    const decoded = decodeText(readFileSync(resolve(folder, name)));
    expectRoundTrip(read(decoded.ok ? decoded.text : ""));
  });
});
