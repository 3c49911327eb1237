import { beforeEach, describe, expect, it } from "vitest";
import type { Rubric } from "@content/contract/rubric";
import { addPerson, addQuestion } from "../../../../tests/attempts/questions";
import { libraryRubric } from "../../../../tests/factories/rubrics";
import { openTestSchool } from "../../../../tests/factories/school";
import { saveRubric } from "./save-rubric.server";
import { workingQuestion } from "../questions/working-question.server";

let questionId: string;
let by: string;

beforeEach(async () => {
  await openTestSchool();
  questionId = await addQuestion({ content: { rubric: libraryRubric(), inferred: true } });
  by = await addPerson("tutor");
});

const stored = async () => {
  const working = await workingQuestion({ questionId });
  if (!working) throw new Error("the question is there");
  return { basis: working.question.updatedAt, content: working.content };
};

const save = async (rubric: unknown, more: { basis?: number; checked?: boolean } = {}) => {
  const { basis } = await stored();
  return saveRubric({ questionId, basis, rubric, checked: false, by, now: 5_000, ...more });
};

function sourced(end: number): Rubric {
  const rubric = libraryRubric();
  return {
    ...rubric,
    points: rubric.points.map((point) => ({ ...point, source: [{ material: "m1", start: 0, end }] })),
  };
}

describe("saving a rubric from the studio", () => {
  it("keeps all of it in the draft and hands back the basis of the next save", async () => {
    const rubric = { ...sourced(6), bestOf: 1, acceptableAngles: ["保障经费"] };
    const saved = await save(rubric);
    expect(saved).toMatchObject({ ok: true });
    const { content, basis } = await stored();
    expect(content.rubric).toEqual(rubric);
    expect(content.inferred).toBe(true);
    expect(saved.ok && saved.basis).toBe(basis);
    expect(await save(libraryRubric({ marks: 6 }), { basis: saved.ok ? saved.basis : 0 })).toMatchObject({ ok: true });
  });

  it("a checked rubric is no longer called inferred", async () => {
    await save(libraryRubric({ title: "核对过" }), { checked: true });
    expect((await stored()).content.inferred).toBe(false);
  });

  it("a rubric the schema refuses changes nothing and says where", async () => {
    const rubric = libraryRubric();
    const before = await stored();
    const saved = await save({ ...rubric, points: [{ ...rubric.points[0], label: "" }, rubric.points[1]] });
    expect(saved).toMatchObject({
      ok: false,
      reason: "rubric-not-valid",
      problems: [{ path: ["points", 0, "label"], code: "required" }],
    });
    expect(await stored()).toEqual(before);
  });

  it("a source beyond the material is refused by its place", async () => {
    const saved = await save(sourced(99_999));
    expect(saved).toMatchObject({ ok: false, problems: [{ code: "source-outside" }, { code: "source-outside" }] });
  });

  it("somebody else's change in between is not overwritten", async () => {
    const { basis } = await stored();
    await save(libraryRubric({ title: "另一位老师" }));
    expect(await save(libraryRubric({ title: "我" }), { basis })).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect((await stored()).content.rubric?.title).toBe("另一位老师");
  });

  it.each([null, 7, "x", [], {}, { version: 1 }])("what is no rubric is refused: %j", async (rubric) => {
    expect(await save(rubric)).toMatchObject({ ok: false, reason: "rubric-not-valid" });
  });
});
