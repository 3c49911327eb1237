import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rubricSchema, type Rubric } from "@content/contract/rubric";
import { libraryRubric } from "../../../tests/factories/rubrics";
import { beginHistory, redo, undo, withEdit, type EditHistory } from "./edit-history";
import { editRubric, type RubricEdit } from "./edit-rubric";
import { PROBLEM_CODES, rubricProblems } from "./rubric-problems";

const index = fc.integer({ min: -1, max: 4 });
const path = fc.array(index, { minLength: 1, maxLength: 3 });
const words = fc.constantFrom("", " ", "图书", "陈旧", "车位不足");
const marks = fc.constantFrom(null, Number.NaN, -1, 0, 2, 2.5, 2.555, 2000);
const by = fc.constantFrom<1 | -1>(1, -1);

const edit: fc.Arbitrary<RubricEdit> = fc.oneof(
  fc.record({ do: fc.constant("insert" as const), at: path }),
  fc.record({ do: fc.constant("remove" as const), at: path }),
  fc.record({ do: fc.constant("move" as const), at: path, by }),
  fc.record({ do: fc.constant("set-point" as const), at: path, set: fc.record({ label: words, marks }) }),
  fc.record({
    do: fc.constant("set-way" as const),
    at: path,
    set: fc.record({ share: fc.constantFrom(undefined, 0.5, 3), polarity: fc.constantFrom(undefined, "any" as const) }),
  }),
  fc.record({ do: fc.constant("set-group" as const), at: path, variants: fc.array(words, { maxLength: 3 }) }),
  fc.record({ do: fc.constant("add-variant" as const), at: path, words }),
  fc.record({
    do: fc.constant("set-rubric" as const),
    set: fc.record({ bestOf: fc.constantFrom(undefined, Number.NaN, 0, 1, 9) }),
  }),
  fc.record({
    do: fc.constant("take-points" as const),
    points: fc.constant(libraryRubric().points),
    how: fc.constantFrom("append" as const, "replace" as const),
  }),
  fc.record({ do: fc.constant("insert-concept" as const), at: index }),
  fc.record({ do: fc.constant("remove-concept" as const), at: index }),
  fc.record({ do: fc.constant("move-concept" as const), at: index, by }),
  fc.record({ do: fc.constant("set-concept" as const), at: index, set: fc.record({ label: words }) }),
);

const history = fc
  .array(fc.oneof({ weight: 5, arbitrary: edit }, fc.constantFrom("undo" as const, "redo" as const)), { maxLength: 30 })
  .map((steps) =>
    steps.reduce<EditHistory>(
      (now, step) => (step === "undo" ? undo(now) : step === "redo" ? redo(now) : withEdit(now, step)),
      beginHistory(libraryRubric()),
    ),
  );

/** What stands in a history, apart from the mark of who is typing where. */
const content = ({ past, present, future }: EditHistory) => ({ past, present, future });

describe("the history of edits", () => {
  it("undoing what was redone, and redoing what was undone, changes nothing", () => {
    fc.assert(
      fc.property(history, (now) => {
        if (now.future.length > 0) expect(content(undo(redo(now)))).toEqual(content(now));
        if (now.past.length > 0) expect(content(redo(undo(now)))).toEqual(content(now));
      }),
    );
  });

  it("undoing every step leads back to the stored rubric", () => {
    fc.assert(
      fc.property(history, (now) => {
        let back = now;
        for (let step = 0; step <= now.past.length; step += 1) back = undo(back);
        expect(back.present).toEqual(libraryRubric());
      }),
    );
  });

  it("sources selected one after the other are steps of their own", () => {
    const spans = [0, 10].map((start) => ({ material: "m1", start, end: start + 5 }));
    const both = [1, 2].reduce(
      (now, count) => withEdit(now, { do: "set-point", at: [0], set: { source: spans.slice(0, count) } }),
      beginHistory(libraryRubric()),
    );
    expect(undo(both).present.points[0]?.source).toEqual(spans.slice(0, 1));
  });

  it("taking what somebody else stored can be undone", () => {
    const mine = withEdit(beginHistory(libraryRubric()), { do: "set-point", at: [0], set: { label: "时间" } });
    const theirs = withEdit(mine, { do: "take-rubric", rubric: libraryRubric() });
    expect(theirs.present).toEqual(libraryRubric());
    expect(undo(theirs).present).toEqual(mine.present);
  });

  it("typing one value is one step, the next value another", () => {
    const typed = ["图", "图书", "图书少"].reduce(
      (now, label) => withEdit(now, { do: "set-point", at: [0], set: { label } }),
      beginHistory(libraryRubric()),
    );
    expect(typed.past).toHaveLength(1);
    expect(withEdit(typed, { do: "set-point", at: [1], set: { label: "时间" } }).past).toHaveLength(2);
    expect(undo(typed).present).toEqual(libraryRubric());
  });

  it("an edit of what is not there is no step", () => {
    const before = beginHistory(libraryRubric());
    expect(withEdit(before, { do: "remove", at: [9] })).toBe(before);
    expect(withEdit(before, { do: "move", at: [0], by: -1 })).toBe(before);
    expect(withEdit(before, { do: "add-variant", at: [0, 0, 0], words: "图书" })).toBe(before);
  });
});

describe("a rubric under work", () => {
  it("either passes the schema or says what stops it, in a known code and at a place", () => {
    fc.assert(
      fc.property(history, ({ present }) => {
        const problems = rubricProblems(present);
        expect(problems.length === 0).toBe(rubricSchema.safeParse(present).success);
        for (const { code, path: at } of problems) {
          expect(PROBLEM_CODES).toContain(code);
          expect(at.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, RubricEdit, string, string]>([
    ["a new point", { do: "insert", at: [2] }, "points.2.label", "required"],
    [
      "a group without words",
      { do: "set-group", at: [0, 0, 0], variants: [] },
      "points.0.expressions.0.allOf.0",
      "variants-missing",
    ],
    ["a point without ways", { do: "remove", at: [0, 0] }, "points.0.expressions", "expressions-missing"],
    [
      "marks that are no number",
      { do: "set-point", at: [0], set: { marks: Number.NaN } },
      "points.0.marks",
      "marks-unreadable",
    ],
    ["more points to count than there are", { do: "set-rubric", set: { bestOf: 3 } }, "bestOf", "best-of-too-many"],
    [
      "a share above one",
      { do: "set-way", at: [0, 0], set: { share: 2 } },
      "points.0.expressions.0.share",
      "share-unreadable",
    ],
  ])("%s is said where it stands", (_name, step, place, code) => {
    const [problem] = rubricProblems(editRubric(libraryRubric(), step));
    expect(problem).toMatchObject({ code });
    expect(problem?.path.join(".")).toBe(place);
  });

  it("points taken in beside others get ids of their own", () => {
    const { points } = libraryRubric();
    const both = editRubric(libraryRubric(), { do: "take-points", points, how: "append" });
    expect(new Set(both.points.map(({ id }) => id)).size).toBe(4);
    const instead: Rubric = editRubric(both, { do: "take-points", points: points.slice(0, 1), how: "replace" });
    expect(instead.points).toEqual(points.slice(0, 1));
  });
});
