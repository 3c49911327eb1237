import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { OutlinePoint } from "@content/contract/pack";
import { parsePackFile } from "@content/parse/parse-pack-file";
import { buildStudy, waysFor } from "~/domain/library/ways/build-study";
import { namesOf, STUDY_WAYS, type StudyPart, type StudyStage } from "~/domain/library/ways/study-stage";
import { studyView, takeStep, type StudyState } from "~/domain/library/ways/study-view";
import { studySource } from "~/services/library/study-source";
import { cutter } from "~/services/search/cutter.server";

const FOLDER = resolve(import.meta.dirname, "../../content/packs");
const packs = readdirSync(FOLDER).map((slug) => {
  const reading = parsePackFile(readFileSync(resolve(FOLDER, slug, "pack.md"), "utf8"));
  if (!reading.ok) throw new Error(`${slug} cannot be read`);
  return reading.pack;
});

const cut = (text: string) => cutter().forQuery(text);

/** Every framework with its model, and every model as what is studied by itself. */
const sources = packs.flatMap((pack) => {
  const topic = pack.title ?? "";
  const framed = pack.frameworks.map((framework) => {
    const model = framework.model === null ? null : (pack.models[framework.model] ?? null);
    return studySource({ pack, topic, framework, model, cut });
  });
  const alone = pack.models.map((model) => studySource({ pack, topic, framework: null, model, cut }));
  return [...framed, ...alone].flatMap((source) => source ?? []);
});

const outlineTexts = (points: readonly OutlinePoint[]): string[] =>
  points.flatMap(({ text, children }) => [text, ...outlineTexts(children)]);

function textsOf(part: StudyPart): string[] {
  switch (part.kind) {
    case "task":
      return [part.title];
    case "heads":
      return part.heads;
    case "outline":
      return outlineTexts(part.points);
    case "essay":
    case "passage":
      return part.paragraphs;
    case "model":
      return [part.head ?? "", part.text];
  }
}

const sentencesOf = (stage: StudyStage) =>
  stage.shows
    .flatMap(textsOf)
    .flatMap((text) => text.split(/(?<=[。；！？!?;])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 6);

/** What somebody writes who knows nothing of the key. */
const blind = (stage: StudyStage) => Object.fromEntries(namesOf(stage.ask).map((name) => [name, "我还没有想好"]));

describe.each(STUDY_WAYS)("the way %s over every shipped framework and model", (way) => {
  const studies = sources.flatMap((source) => {
    const stages = buildStudy(way, source);
    return stages === null ? [] : [{ source, stages }];
  });

  test("is open for some of them", () => {
    expect(studies.length).toBeGreaterThan(0);
  });

  test("never holds a sentence of a later stage in what leaves the server", () => {
    for (const { stages } of studies) {
      let state: StudyState = { stage: 0, steps: [] };
      for (let at = 0; at < stages.length; at += 1) {
        const sent = JSON.stringify(studyView(stages, state));
        // What the learner is given to work on may itself hold words of the key, as an essay holds its heads.
        const given = JSON.stringify([stages.slice(0, at + 1).map(({ shows, ask }) => [shows, ask])]);
        for (const later of stages.slice(at + 1).flatMap(sentencesOf)) {
          const quoted = JSON.stringify(later).slice(1, -1);
          if (!given.includes(quoted)) expect(sent).not.toContain(quoted);
        }
        const stage = stages[at]!;
        if (stage.ask === null) break;
        const taken = takeStep(stages, state, blind(stage), 1);
        if (!taken.ok) throw new Error(taken.reason);
        expect(taken.finished).toBe(taken.stage === stages.length - 1);
        state = taken;
      }
      expect(state.stage).toBe(stages.length - 1);
    }
  });

  test("names no rubric, expression or accepted word before the answer", () => {
    for (const { stages } of studies) {
      expect(JSON.stringify(studyView(stages, { stage: 0, steps: [] }))).not.toMatch(
        /"(?:expressions|allOf|accepted|labels|judge)"/,
      );
    }
  });
});

test("heads written as they stand get full marks, in recall and in the points of staged reveal", () => {
  for (const source of sources) {
    const heads = source.heads.map(({ text }) => text);
    const recall = buildStudy("recall", source)?.[0]?.judge;
    if (!recall) continue;
    const answers = Object.fromEntries(heads.map((head, index) => [`head-${index}`, head]));
    expect(recall(answers), source.title).toMatchObject({ report: { share: 1 } });
  }
});

test("a gap is filled by any of its words and by none other, and none of them stands beside it", () => {
  for (const source of sources) {
    const [stage] = buildStudy("cloze", source) ?? [];
    if (!stage?.judge || stage.ask?.kind !== "blanks") continue;
    const key = stage.judge(blind(stage));
    if (key.kind !== "blanks") throw new Error("the gaps are judged as something else");
    expect(key.share).toBe(0);
    stage.ask.items.forEach(({ name, before, after }, index) => {
      const accepted = key.blanks[index]?.accepted ?? [];
      expect(accepted.length).toBeGreaterThanOrEqual(2);
      for (const word of accepted) {
        expect(`${before}|${after}`).not.toContain(word);
        const judged = stage.judge?.({ [name]: word });
        if (judged?.kind !== "blanks") throw new Error("the gaps are judged as something else");
        expect(
          judged.blanks.map(({ right }) => right),
          `${source.title}: ${word}`,
        ).toEqual(key.blanks.map((_, at) => at === index));
      }
    });
  }
});

test("a model's own opening and ending keep to the topic in most cases", () => {
  let whole = 0;
  let all = 0;
  for (const source of sources) {
    for (const way of ["opening", "ending"] as const) {
      const stages = buildStudy(way, source);
      const part = stages?.at(-1)?.shows[0];
      if (part?.kind !== "model") continue;
      const judged = stages?.[0]?.judge?.({ [way]: part.text });
      all += 1;
      if (judged?.kind === "report" && judged.report.share === 1) whole += 1;
    }
  }
  expect(all).toBeGreaterThan(20);
  expect(whole / all).toBeGreaterThan(0.75);
});

test("every framework with a model may be revealed in stages, unless its heads are only its genre's", () => {
  const framed = sources.filter(({ framework, model }) => framework !== null && model !== null);
  const staged = framed.filter((source) => waysFor(source).includes("staged"));
  expect(staged.length / framed.length).toBeGreaterThan(0.7);
});
