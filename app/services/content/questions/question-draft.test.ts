import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { applyPreset } from "./apply-preset.server";
import { presetChoices } from "./preset-choices";
import { saveQuestionDraft } from "./save-question-draft.server";
import { tryAnswer } from "./try-answer";
import {
  CONTENT,
  MATERIAL,
  POINT,
  attach,
  change,
  editsOf,
  openDraftQuestion,
  working,
} from "../../../../tests/factories/draft-question";

beforeEach(openDraftQuestion);

describe("saving a draft", () => {
  it("finds where the material says what a point quotes, and refuses words that are not there or not alone", async () => {
    await attach();
    await saveQuestionDraft(await change({ points: [POINT] }));
    const [point] = (await working()).content.rubric?.points ?? [];
    const { material, start, end } = point?.source?.[0] ?? { material: "", start: 0, end: 0 };
    expect([material, MATERIAL.slice(start, end)]).toEqual(["m1", "书屋的书更新滞后"]);
    for (const [quote, code] of [
      ["没有这句话", "quote-not-found"],
      ["书屋", "quote-not-unique"],
    ] as const) {
      const refused = await saveQuestionDraft(await change({ points: [{ ...POINT, quotes: [quote] }] }));
      const problem = { field: "points[0].quotes", code, text: quote };
      expect(refused).toEqual({ ok: false, reason: "not-valid", problems: [problem] });
    }
  });

  it("keeps 待核 until the tutor says the points are checked", async () => {
    const draft = { ...CONTENT, inferred: true };
    await database().tx((tx) => tx.update(tx.tables.questions).set({ draft }));
    const points = [{ ...POINT, quotes: [] }];
    await saveQuestionDraft(await change({ points }));
    expect((await working()).content.inferred).toBe(true);
    await saveQuestionDraft(await change({ points, checked: true }));
    expect((await working()).content.inferred).toBe(false);
  });

  it("gives added points ids of their own, keeps order and ids of the others, and moves the rubric with the question", async () => {
    await saveQuestionDraft(
      await change({
        points: [POINT, { ...POINT, label: "管理员缺培训" }].map((point) => ({ ...point, quotes: [] })),
        marks: 10,
      }),
    );
    const first = (await working()).content.rubric?.points ?? [];
    const ids = first.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    const [a, b] = editsOf((await working()).content).points;
    if (!a || !b) throw new Error("two points were saved");
    const limit = { kind: "max" as const, min: null, max: 200, text: "" };
    await saveQuestionDraft(await change({ points: [b, { ...POINT, quotes: [] }, a], marks: 15, limit, bestOf: 2 }));
    const { rubric } = (await working()).content;
    expect([rubric?.points[0]?.id, rubric?.points[2]?.id]).toEqual([ids[1], ids[0]]);
    expect(new Set(rubric?.points.map(({ id }) => id)).size).toBe(3);
    expect([rubric?.marks, rubric?.limit, rubric?.bestOf]).toEqual([15, limit, 2]);
  });

  it("refuses a rubric without points and a best-of that exceeds them, and stores nothing", async () => {
    const point = { ...POINT, quotes: [] };
    await saveQuestionDraft(await change({ points: [point] }));
    const before = await working();
    const codes = [];
    for (const changes of [{ points: [] }, { points: [point], bestOf: 2 }]) {
      const refused = await saveQuestionDraft(await change(changes));
      codes.push(refused.ok || refused.reason !== "not-valid" ? refused : refused.problems.map(({ code }) => code));
    }
    expect(codes).toEqual([["points-missing"], ["best-of-too-many"]]);
    expect(await working()).toEqual(before);
  });

  it("does not overwrite what another window saved meanwhile", async () => {
    const first = await change({ marks: 10 });
    const second = await change({ marks: 20 });
    expect((await saveQuestionDraft(first)).ok).toBe(true);
    expect(await saveQuestionDraft(second)).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect((await working()).content.marks).toBe(10);
    expect(await saveQuestionDraft({ ...first, questionId: "absent" })).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("exam presets", () => {
  it("set limit and marks by name, invent no minutes, and are forgotten when the values change", async () => {
    const [choice] = presetChoices("gist");
    const [presetId = "", slotId = ""] = choice?.value.split("/") ?? [];
    expect(await applyPreset({ ...(await change()), presetId, slotId })).toMatchObject({ ok: true });
    const { content } = await working();
    expect(content.preset).toEqual({ id: presetId, name: choice?.preset });
    expect(content.limit).toEqual(choice?.limit);
    expect(content.marks).not.toBeNull();
    expect(content.minutes).toBeNull();
    await saveQuestionDraft(await change({ minutes: 25 }));
    expect((await working()).content.preset).toBeDefined();
    await saveQuestionDraft(await change({ marks: (content.marks ?? 0) + 1 }));
    expect((await working()).content.preset).toBeUndefined();
  });

  it("refuse a slot of another kind of question", async () => {
    const [essay] = presetChoices("essay");
    const [presetId = "", slotId = ""] = essay?.value.split("/") ?? [];
    expect(await applyPreset({ ...(await change()), presetId, slotId })).toEqual({
      ok: false,
      reason: "preset-unknown",
    });
  });
});

describe("trying an answer", () => {
  it("scores with the draft's rubric, and knows when there is none", async () => {
    await attach();
    await saveQuestionDraft(await change({ points: [POINT] }));
    const { content, materials } = await working();
    const report = tryAnswer(content, materials, "图书陈旧，更新滞后。");
    expect(report?.points.map(({ status }) => status)).toEqual(["hit"]);
    expect(tryAnswer({ ...content, rubric: null }, materials, "图书陈旧。")).toBeNull();
  });
});
