import { describe, expect, it } from "vitest";
import type { Rubric } from "@content/contract/rubric";
import { libraryRubric } from "../../../tests/factories/rubrics";
import { scoreAnswer } from "../scoring/score-answer";
import { editRubric } from "./edit-rubric";
import { tryOut, type TryOutQuestion } from "./try-out";

const QUESTION: TryOutQuestion = { references: [], identity: null, limit: null, family: "gist", genre: null };

const ANSWER = "1．图书多年没有添置。\n2．开放时间安排欠妥，白天开着，晚上大门紧锁。";

function outcomeOf(rubric: Rubric, text = ANSWER) {
  const [outcome] = tryOut({ question: QUESTION, rubric, samples: [{ id: "a", text }] });
  if (!outcome) throw new Error("no outcome");
  return outcome;
}

const slice = ({ start, end }: { start: number; end: number }) => ANSWER.slice(start, end);

describe("trying a rubric out", () => {
  it("scores as the engine does", () => {
    const rubric = libraryRubric();
    expect(outcomeOf(rubric).report).toEqual(scoreAnswer({ ...QUESTION, answer: ANSWER, rubric }));
  });

  it("shows a missed point where most of it stands, what is missing, and words to take", () => {
    const [books, hours] = outcomeOf(libraryRubric()).nearMisses;
    expect(books).toMatchObject({ point: 0, way: 0, missing: [1], words: "多年没有添置" });
    expect(slice(books!.sentence)).toBe("图书多年没有添置");
    expect(books!.found.map(slice)).toEqual(["图书"]);
    expect(hours).toMatchObject({ point: 1, way: 1, missing: [2], words: "大门紧锁" });
  });

  it("the accepted words earn the point at once, and it is no near miss any more", () => {
    const before = outcomeOf(libraryRubric());
    const [near] = before.nearMisses;
    const at = [near!.point, near!.way, near!.missing[0]!];
    const after = outcomeOf(editRubric(libraryRubric(), { do: "add-variant", at, words: near!.words }));
    expect(after.report.points[0]).toMatchObject({ status: "hit" });
    expect(after.report.marks!).toBeGreaterThan(before.report.marks!);
    expect(after.nearMisses.map(({ point }) => point)).toEqual([1]);
    expect(after.fired).toContain("0.0.1.2");
  });

  it("half of an expression in a sentence that earned another point hints at nothing", () => {
    const half = outcomeOf(libraryRubric(), "图书更新滞后，白天也没有人来。").nearMisses;
    expect(half).toEqual([]);
    expect(outcomeOf(libraryRubric(), "图书更新滞后，白天晚上都没有人来。").nearMisses).toMatchObject([
      { point: 1, way: 1, missing: [2] },
    ]);
  });

  it("words that fit anywhere hint at nothing", () => {
    const rubric = libraryRubric();
    const only = editRubric(rubric, { do: "set-group", at: [0, 0, 1], variants: ["不足"] });
    expect(outcomeOf(only, "群众参与不足。").nearMisses).toEqual([]);
  });

  it("what is still empty says nothing, and places stay those of the tree under work", () => {
    const rubric = libraryRubric();
    const started = editRubric(editRubric(rubric, { do: "insert", at: [0, 0] }), { do: "insert", at: [0, 1, 0] });
    const { report, nearMisses } = outcomeOf(started);
    expect(report.points).toEqual(outcomeOf(rubric).report.points);
    expect(nearMisses[0]).toMatchObject({ point: 0, way: 1, missing: [2] });
  });

  it("every unfinished state of a new point is scored without a throw", () => {
    const blank = editRubric(libraryRubric({ points: [] }), { do: "insert", at: [0] });
    const unreadable = editRubric(blank, { do: "set-point", at: [0], set: { marks: Number.NaN } });
    for (const rubric of [libraryRubric({ points: [] }), blank, unreadable]) {
      expect(outcomeOf(rubric).report.share).toBe(0);
    }
  });
});
