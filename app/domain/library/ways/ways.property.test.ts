import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildStudy, waysFor } from "./build-study";
import type { StudySource } from "./study-source";
import { namesOf, shareOf, STUDY_WAYS } from "./study-stage";
import { studyView, takeStep, type StudyState } from "./study-view";

/** Words that meet nowhere else, so that a piece of a later stage is known wherever it stands. */
const WORDS = ["修渠", "疏堵", "立规", "聚力", "解忧", "问效", "润心", "强基", "赋能", "护航", "提质", "破题"];

const sources = fc
  .record({
    count: fc.integer({ min: 0, max: 5 }),
    model: fc.boolean(),
    order: fc.boolean(),
    words: fc.shuffledSubarray(WORDS, { minLength: 10, maxLength: 12 }),
  })
  .map(({ count, model, order, words }): StudySource => {
    const texts = Array.from({ length: count }, (_, no) => `以${words[no * 2]}、${words[no * 2 + 1]}固本`);
    const heads = texts.map((text, no) => {
      const group = [words[no * 2] ?? "", words[no * 2 + 1] ?? ""];
      return {
        text,
        words: group,
        point: { id: `h${no}`, label: text, marks: null, expressions: [{ allOf: [group], role: "whole" as const }] },
      };
    });
    const paragraphs = ["开篇点明来意。", ...texts.map((text) => `${text}，要落到每一条街巷。`), "结尾再作号召。"];
    return {
      ...{ topic: "街区", genre: "speech", title: "写一篇讲话稿", heads, topicWords: ["街区"], passage: null },
      framework: { title: "框架", points: texts.map((text, line) => ({ text, line, children: [] })) },
      model: model
        ? { title: "范文", paragraphs, heads: texts.map((text, no) => ({ text, paragraph: no + 1 })) }
        : null,
      order: order && count > 1 ? { logic: "problem-cause-measure", heads: texts } : null,
      pairs: [],
    };
  });

const answersOf = fc.array(fc.constantFrom(...WORDS, "1", "2", "3", " ", "以修渠固本。"), {
  minLength: 1,
  maxLength: 6,
});
const walks = fc.record({ source: sources, way: fc.constantFrom(...STUDY_WAYS), typed: answersOf });

describe("the ways of studying a model", () => {
  it("offer exactly what can be built, each with a first stage and nothing asked at the last", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const built = STUDY_WAYS.filter((way) => buildStudy(way, source) !== null);
        expect(waysFor(source)).toEqual(built);
        for (const way of built) {
          const stages = buildStudy(way, source) ?? [];
          expect(stages.length).toBeGreaterThan(0);
          expect(stages.at(-1)?.ask).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  it("come to their end whatever is written, with every share between none and all", () => {
    fc.assert(
      fc.property(walks, ({ source, way, typed }) => {
        const stages = buildStudy(way, source);
        if (!stages) return;
        let state: StudyState = { stage: 0, steps: [] };
        for (let taken = 0; (stages[state.stage]?.ask ?? null) !== null; taken += 1) {
          expect(taken).toBeLessThan(stages.length);
          const names = namesOf(stages[state.stage]?.ask ?? null);
          const given = Object.fromEntries(names.map((name, no) => [name, typed[no % typed.length] ?? ""]));
          const step = takeStep(stages, state, given, 1);
          // Nothing but blanks was written: refused, and the study stays where it is.
          if (!step.ok) {
            expect(step.reason).toBe("unanswered");
            return;
          }
          for (const { share } of step.steps) {
            if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
          }
          state = { stage: step.stage, steps: step.steps };
        }
        const view = studyView(stages, state);
        expect(view.opened).toHaveLength(stages.length);
        for (const { judged } of view.opened) expect(shareOf(judged) ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it("show at a stage what that stage and those before it lay open, and no more", () => {
    fc.assert(
      fc.property(sources, fc.constantFrom(...STUDY_WAYS), fc.nat({ max: 6 }), (source, way, stage) => {
        const stages = buildStudy(way, source);
        if (!stages) return;
        const at = Math.min(stage, stages.length - 1);
        const view = studyView(stages, { stage, steps: [] });
        expect(view.opened.map(({ id }) => id)).toEqual(stages.slice(0, at + 1).map(({ id }) => id));
        const open = JSON.stringify(stages.slice(0, at + 1).map(({ shows, ask }) => ({ shows, ask })));
        const sent = JSON.stringify(view);
        for (const word of WORDS) {
          if (!open.includes(word)) expect(sent).not.toContain(word);
        }
      }),
      { numRuns: 60 },
    );
  });
});
