import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { drillSchema } from "@content/contract/drill";
import type { Pack } from "@content/contract/pack";
import { questionContentSchema, type MaterialText } from "@content/contract/question";
import type { Rubric } from "@content/contract/rubric";
import { makeDrills } from "@content/generate/make-drills";
import { makeQuestions } from "@content/generate/questions/make-questions";
import { decodeText } from "@content/read/decode-text";
import { readPack } from "@content/read/read-pack";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { countCharacters } from "~/domain/text/count";
import { sharedFolder } from "../shared-folder";

const ROOT = resolve(import.meta.dirname, "../..");

function packAt(path: string): Pack | null {
  const decoded = decodeText(readFileSync(path));
  if (!decoded.ok) return null;
  const reading = readPack(decoded.text);
  return reading.ok ? reading.pack : null;
}

function packsIn(folder: string, names: (entries: string[]) => string[]): { name: string; pack: Pack }[] {
  return names(readdirSync(folder)).flatMap((name) => {
    const pack = packAt(resolve(folder, name));
    return pack === null ? [] : [{ name, pack }];
  });
}

const SHIPPED = packsIn(resolve(ROOT, "content/packs"), (slugs) => slugs.map((slug) => `${slug}/pack.md`));
const FIXTURES = packsIn(resolve(ROOT, "tests/fixtures/packs"), (files) =>
  files.filter((file) => /[.](txt|md)$/.test(file)),
);
const shared = sharedFolder();
const SEEDS =
  shared === null ? [] : packsIn(resolve(shared, "seeds"), (files) => files.filter((file) => file.endsWith(".txt")));
const ALL = [...SHIPPED, ...FIXTURES, ...SEEDS];

test("every kind of text is there to make things from", () => {
  expect(SHIPPED.length).toBeGreaterThanOrEqual(6);
  expect(FIXTURES.length).toBeGreaterThanOrEqual(11);
});

test.skipIf(shared !== null)("the shared documents are absent, so nothing is made from them here", () => {
  expect(SEEDS).toEqual([]);
});

function spansOf(rubric: Rubric | null) {
  return (rubric?.points ?? []).flatMap(({ source = [] }) => source);
}

function expectInside(spans: { material: string; start: number; end: number }[], materials: MaterialText[]): void {
  for (const { material, start, end } of spans) {
    const text = materials.find(({ key }) => key === material)?.text;
    expect(text?.slice(start, end).trim()).toBe(text?.slice(start, end));
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text?.length ?? 0);
  }
}

describe.each(ALL)("$name", ({ pack }) => {
  const questions = makeQuestions(pack);
  const drills = makeDrills(pack);

  test("made questions are valid drafts with provenance, unset marks, minutes and limits, and 待核", () => {
    for (const { draft } of questions) {
      expect(questionContentSchema.parse(draft.content)).toEqual(draft.content);
      expect(draft.content).toMatchObject({
        inferred: true,
        marks: null,
        minutes: null,
        limit: { kind: "unspecified" },
      });
      expect(draft.content.rubric).not.toBeNull();
      expect(draft.content.rubric?.marks).toBeNull();
      expectInside(spansOf(draft.content.rubric), draft.materials);
      for (const { text } of draft.materials) expect(canonicalText(text)).toBe(text);
    }
  });

  test("drills are valid, their spans lie in their materials, and what they quote is verbatim", () => {
    const paragraphs = new Set(pack.models.flatMap((model) => model.paragraphs.map(({ text }) => text)));
    for (const { drill, materials } of drills) {
      expect(drillSchema.parse(drill)).toEqual(drill);
      if (drill.kind === "find-points") {
        expectInside(
          drill.points.flatMap(({ source }) => source),
          materials,
        );
      }
      if (drill.kind === "condense-paragraph") {
        expectInside([...spansOf(drill.rubric), { ...drill, material: drill.material.key }], materials);
        const words = countCharacters(materials[0]?.text.slice(drill.start, drill.end) ?? "");
        expect(drill.limit.max).toBe(Math.max(50, Math.round(words / 30) * 10));
      }
      if (drill.kind === "expand-point") expect(paragraphs).toContain(drill.model.paragraph.text);
      if (drill.kind === "condense-model") for (const { text } of drill.passage) expect(paragraphs).toContain(text);
    }
  });

  test("everything has a key of its own and comes out the same again", () => {
    const keys = [...questions, ...drills].map(({ madeKey }) => madeKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(makeQuestions(structuredClone(pack))).toEqual(questions);
    expect(makeDrills(structuredClone(pack))).toEqual(drills);
  });

  test("essays and outlines hold no key points, and their own framework is one of the acceptable angles", () => {
    for (const { draft } of questions) {
      const { made, family, rubric, outlines } = draft.content;
      if (made === "outline" || family === "essay") {
        expect(rubric).toMatchObject({ mode: "band", points: [] });
        expect(rubric?.acceptableAngles?.length).toBeGreaterThanOrEqual(2);
        expect(rubric?.topicConcepts?.[0]?.indispensable).toBe(true);
        expect(outlines).toHaveLength(1);
      }
    }
  });
});

/** Whether a text earns a point that was worked out from it. */
function earns(rubric: Rubric, id: string, answer: string): boolean {
  const report = scoreAnswer({ answer, rubric });
  return report.points.find((point) => point.id === id)?.status === "hit";
}

test("nine of ten sentences earn the point that was worked out from them", () => {
  const results = ALL.flatMap(({ pack }) =>
    [
      ...makeQuestions(pack).map(({ draft }) => ({ rubric: draft.content.rubric, materials: draft.materials })),
      ...makeDrills(pack).flatMap(({ drill, materials }) =>
        drill.kind === "condense-paragraph" ? [{ rubric: drill.rubric, materials }] : [],
      ),
    ].flatMap(({ rubric, materials }) =>
      (rubric?.points ?? []).flatMap(({ id, source = [] }) => {
        const texts = source.map(({ material, start, end }) =>
          materials.find(({ key }) => key === material)?.text.slice(start, end),
        );
        return rubric === null || texts.length === 0
          ? []
          : [earns({ ...rubric, limit: undefined }, id, texts.join("。"))];
      }),
    ),
  );
  expect(results.length).toBeGreaterThan(20);
  expect(results.filter(Boolean).length / results.length).toBeGreaterThanOrEqual(0.9);
});

test("nine of ten heads earn their own point, and a head earns no other head's", () => {
  const results = ALL.flatMap(({ pack }) =>
    makeDrills(pack).flatMap(({ drill }) =>
      drill.kind !== "recall-heads" && drill.kind !== "outline-model"
        ? []
        : drill.rubric.points.map(({ id, label }) => ({
            own: earns(drill.rubric, id, label),
            others: drill.rubric.points.filter((other) => other.id !== id && earns(drill.rubric, other.id, label))
              .length,
          })),
    ),
  );
  expect(results.filter(({ own }) => own).length / results.length).toBeGreaterThanOrEqual(0.9);
  expect(results.filter(({ others }) => others > 0).length / results.length).toBeLessThanOrEqual(0.05);
});

test("another part of the pack may change without renaming what was made from this one", () => {
  const pack = SHIPPED[0]?.pack;
  if (pack === undefined) throw new Error("no shipped pack reads");
  const less: Pack = {
    ...pack,
    theory: pack.theory.slice(1),
    models: pack.models,
    frameworks: pack.frameworks.slice(1),
  };
  const keys = new Set(makeQuestions(pack).map(({ madeKey }) => madeKey));
  for (const { madeKey } of makeQuestions(less)) expect(keys).toContain(madeKey);
});

test("an outline written out head by head earns everything that recalling it can earn", () => {
  const short = ALL.flatMap(({ name, pack }) =>
    makeDrills(pack).flatMap(({ drill }) => {
      if (drill.kind !== "recall-heads") return [];
      const answer = drill.heads.map(({ text }) => text).join("\n");
      const { share } = scoreAnswer({ answer, rubric: drill.rubric });
      return share < 0.99 ? [`${name} ${drill.provenance.line}: ${share.toFixed(2)}`] : [];
    }),
  );
  expect(short).toEqual([]);
});

test("a short article brought in as given material gives questions on what it says", () => {
  const article = [
    "把图书角开到村口",
    "本报记者 测试稿",
    "河湾镇的农家书屋过去常年关门。借阅点缺口大，十七个村只有五个点；管理员力量不足，开门时间短；图书更新滞后，年轻人不愿来。",
    "去年起，镇里建立流动借阅制度，每周送书进村。村里组建志愿者管理队，开设周末读书班。镇里整合学校和文化站的藏书，一张卡通借通还。",
  ].join("\n");
  const reading = readPack(article);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const made = makeQuestions(reading.pack).map(({ draft }) => draft);
  expect(made.map(({ content }) => content.made).sort()).toEqual(["gist-practices", "gist-problems"]);
  for (const { content, inferred } of made) {
    expect(inferred).toBe(true);
    expect(content.rubric?.points.length).toBeGreaterThanOrEqual(3);
  }
});
