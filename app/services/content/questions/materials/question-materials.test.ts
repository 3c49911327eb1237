import { beforeEach, describe, expect, it } from "vitest";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { listAuditEvents } from "@db/queries/operations/audit";
import { publishQuestion } from "../../publish-question.server";
import { attachMaterial, MAX_MATERIAL_LENGTH } from "./attach-material.server";
import { detachMaterial } from "./detach-material.server";
import { findMaterials } from "./find-materials.server";
import { knownMaterial } from "./known-material.server";
import { saveQuestionDraft } from "../save-question-draft.server";
import {
  MATERIAL,
  NOW,
  POINT,
  attach,
  change,
  openDraftQuestion,
  questionId,
  tutor,
  working,
} from "../../../../../tests/factories/draft-question";

beforeEach(openDraftQuestion);

describe("attaching a material", () => {
  it("makes a draft of a question that waited for one, keeps the text once under its hash, and is on record", async () => {
    const attached = await attach(`${MATERIAL.replaceAll("\n", "\r\n")}\r\n`);
    expect(attached).toMatchObject({ ok: true });
    const { question, content, materials } = await working();
    expect(question.status).toBe("draft");
    expect(content.materials).toEqual([{ key: "m1", title: "给定资料1", hash: materials[0]?.hash }]);
    expect(materials[0]?.text).toBe(MATERIAL);
    expect(await getMaterialsByHashes({ hashes: [materials[0]?.hash ?? ""] })).toHaveLength(1);
    const [event] = await listAuditEvents({ limit: 1 });
    expect(event).toMatchObject({ action: "material.attached", actorId: tutor.id, subjectId: questionId });
  });

  it("keeps what was typed elsewhere in the form", async () => {
    await attachMaterial({
      ...(await change({ marks: 15, title: "概括书屋的问题" })),
      title: "资料一",
      text: MATERIAL,
    });
    const { content, question } = await working();
    expect([content.marks, content.title, question.title]).toEqual([15, "概括书屋的问题", "概括书屋的问题"]);
  });

  it("gives each material a key of its own, also after one was removed", async () => {
    await attach();
    await attach("第二则。");
    await detachMaterial({ ...(await change()), key: "m1" });
    await attach("第三则。");
    const { content } = await working();
    expect(content.materials.map(({ key }) => key).sort()).toEqual(["m2", "m3"]);
  });

  it("refuses nothing, too much, and the same text twice, and changes nothing then", async () => {
    for (const nothing of [" \n　", "\u200B", "\u2060\n\uFEFF"]) {
      expect(await attach(nothing)).toEqual({ ok: false, reason: "material-empty" });
    }
    expect(await attach("长".repeat(MAX_MATERIAL_LENGTH + 1))).toEqual({ ok: false, reason: "material-too-long" });
    expect((await working()).question.status).toBe("needs-material");
    await attach();
    expect(await attach()).toEqual({ ok: false, reason: "material-already-there" });
  });

  it("finds materials and articles of packs and of questions by title", async () => {
    await attach(MATERIAL, "书屋调查");
    const found = await findMaterials({ search: "书屋" });
    expect(found.map(({ title, pack }) => [title, pack])).toEqual([
      ["书屋旧事", "农家书屋"],
      ["书屋里的灯", "农家书屋"],
      ["书屋调查", null],
    ]);
    const texts = await Promise.all(found.map(async ({ reference }) => (await knownMaterial(reference))?.text));
    expect(texts).toEqual(["木匠老秦打了书架。", "灯亮着。", MATERIAL]);
    expect(await findMaterials({ search: "没有这个标题" })).toEqual([]);
    expect(await knownMaterial("v/absent")).toBeNull();
  });
});

describe("taking a material away", () => {
  it("lets the question wait again, takes inferred points along, and keeps a tutor's points without their places", async () => {
    await attach();
    await saveQuestionDraft(await change({ points: [POINT] }));
    await saveQuestionDraft(
      await change({
        points: [{ ...POINT, id: (await working()).content.rubric?.points[0]?.id ?? null }],
        checked: true,
      }),
    );
    expect((await working()).content.rubric?.points[0]?.source).toHaveLength(1);
    expect(await detachMaterial({ ...(await change()), key: "m1" })).toMatchObject({ ok: true });
    const { question, content } = await working();
    expect(question.status).toBe("needs-material");
    expect(content.rubric?.points.map(({ label, source }) => [label, source])).toEqual([["图书更新滞后", undefined]]);
    expect(await publishQuestion({ questionId, by: tutor.id, now: NOW })).toEqual({
      ok: false,
      reason: "needs-material",
    });
  });

  it("refuses a key that is not there", async () => {
    expect(await detachMaterial({ ...(await change()), key: "m9" })).toEqual({
      ok: false,
      reason: "material-not-there",
    });
  });
});
