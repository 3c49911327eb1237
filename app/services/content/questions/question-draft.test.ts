import { beforeEach, describe, expect, it } from "vitest";
import type { Pack } from "@content/contract/pack";
import { packSchema } from "@content/contract/pack";
import { UNSPECIFIED_LIMIT } from "@content/contract/limit";
import type { QuestionContent } from "@content/contract/question";
import { database } from "@db/client/database";
import type { Person } from "@db/schema/rows";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { insertPack, insertPackVersion } from "@db/queries/content/packs";
import { getPublishedQuestion, listQuestionVersions } from "@db/queries/content/question-versions";
import { getQuestion, insertQuestion } from "@db/queries/content/questions";
import { listAuditEvents } from "@db/queries/operations/audit";
import { addAccount } from "../../../../tests/factories/people";
import { openTestSchool } from "../../../../tests/factories/school";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { publishQuestion } from "../publish-question.server";
import { applyPreset } from "./apply-preset.server";
import { attachMaterial, MAX_MATERIAL_LENGTH } from "./materials/attach-material.server";
import { detachMaterial } from "./materials/detach-material.server";
import { findMaterials } from "./materials/find-materials.server";
import { knownMaterial } from "./materials/known-material.server";
import { presetChoices } from "./preset-choices";
import type { QuestionEdits } from "./question-edits";
import { saveQuestionDraft } from "./save-question-draft.server";
import { tryAnswer } from "./try-answer";
import { workingQuestion } from "./working-question.server";

const NOW = Date.UTC(2026, 9, 1);

/** Written for this test: three problems, each in a sentence of its own, among what is none. */
const MATERIAL = [
  "青石镇的农家书屋建了十二年，最早的一批书架是木匠老秦打的。",
  "书屋的书更新滞后，三年没有添过一本新书，孩子们翻来翻去还是那几本旧画册。",
  "管理员缺乏培训，借书登记全凭一本练习簿，丢了多少书谁也说不清。",
  "书屋的开放时间不合理，白天大家下地干活它开着，晚上有空了它却关门。",
].join("\n");

const article = { title: "书屋里的灯", author: null, date: null, line: 1, paragraphs: [{ text: "灯亮着。", line: 2 }] };

const PACK: Pack = packSchema.parse({
  kind: "topic-pack",
  slug: null,
  title: "农家书屋",
  asOf: null,
  sections: [],
  hotLinks: [],
  materials: [{ id: "m1", title: "书屋旧事", text: "木匠老秦打了书架。", line: 3 }],
  questions: [
    {
      no: 1,
      id: null,
      title: "概括农家书屋存在的问题",
      stem: "根据给定资料，概括青石镇农家书屋存在的问题。",
      requirements: null,
      limit: UNSPECIFIED_LIMIT,
      family: "gist",
      genre: null,
      identity: null,
      marks: null,
      minutes: null,
      needsMaterial: true,
      materials: [],
      rubric: null,
      referenceAnswer: null,
      line: 9,
    },
  ],
  theory: [],
  frameworks: [],
  models: [],
  articles: [article],
  repairs: [],
  dropped: [],
  doubts: [],
});

const CONTENT: QuestionContent = {
  title: "概括农家书屋存在的问题",
  stem: "根据给定资料，概括青石镇农家书屋存在的问题。",
  requirements: null,
  limit: UNSPECIFIED_LIMIT,
  family: "gist",
  genre: null,
  identity: null,
  marks: null,
  minutes: null,
  materials: [],
  rubric: null,
  referenceAnswer: null,
  outlines: [],
  inferred: false,
  provenance: { pack: "农家书屋", line: 9 },
};

let tutor: Person;
const questionId = "q";

beforeEach(async () => {
  await openTestSchool();
  tutor = await addAccount("laoshi", "tutor");
  await database().tx(async (tx) => {
    await insertPack({ id: "p", title: "农家书屋", origin: "imported", createdAt: NOW }, tx);
    await insertPackVersion(
      { id: "v", packId: "p", hash: "h", source: "书屋里的灯、书屋旧事", content: PACK, createdAt: NOW },
      tx,
    );
    const { title, family } = CONTENT;
    const shared = { id: questionId, packId: "p", no: 1, title, family, draft: CONTENT };
    await insertQuestion({ ...shared, status: "needs-material", createdAt: NOW, updatedAt: NOW }, tx);
  });
});

const working = async () => {
  const found = await workingQuestion({ questionId });
  if (!found) throw new Error("the question is there");
  return found;
};

/** A change to the question as it stands, with what its form would send. */
async function change(changes: Partial<QuestionEdits> = {}) {
  const { question, content } = await working();
  return {
    questionId,
    basis: question.updatedAt,
    edits: { ...editsOf(content), ...changes },
    by: tutor.id,
    now: question.updatedAt + 1_000,
  };
}

function editsOf(content: QuestionContent): QuestionEdits {
  const { title, stem, requirements, family, genre, identity, limit, marks, minutes, referenceAnswer, rubric } =
    content;
  return {
    ...{ title, stem, requirements, family, genre, identity, limit, marks, minutes, referenceAnswer },
    points: (rubric?.points ?? []).map((point) => ({ ...point, pointKind: point.pointKind ?? null, quotes: [] })),
    bestOf: rubric?.bestOf ?? null,
    checked: false,
  };
}

const POINT: QuestionEdits["points"][number] = {
  id: null,
  label: "图书更新滞后",
  marks: 5,
  pointKind: "problem",
  quotes: ["书屋的书更新滞后"],
  expressions: [
    {
      role: "whole",
      allOf: [
        ["书", "图书"],
        ["滞后", "陈旧", "旧"],
      ],
    },
  ],
};

const attach = async (text = MATERIAL, title = "") => attachMaterial({ ...(await change()), title, text });

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

describe("publishing from the desk", () => {
  const publish = async () => publishQuestion({ questionId, by: tutor.id, now: NOW + 60_000 });

  it("is refused without a rubric, and opens the question to candidates with one", async () => {
    await database().tx((tx) => tx.update(tx.tables.questions).set({ status: "draft" }));
    expect(await publish()).toEqual({ ok: false, reason: "needs-rubric" });
    await attach();
    await saveQuestionDraft(await change({ points: [POINT] }));
    expect(await publish()).toMatchObject({ ok: true });
    const candidate = await addAccount("kaosheng");
    const started = await startAttempt({ questionId, personId: candidate.id, mode: "practice", now: NOW + 70_000 });
    expect(started.ok).toBe(true);
  });

  it("is refused again once the only material of a published question has been taken away", async () => {
    await attach();
    await saveQuestionDraft(await change({ points: [POINT], checked: true }));
    await publish();
    expect(await detachMaterial({ ...(await change()), key: "m1" })).toMatchObject({ ok: true });
    expect(await publish()).toEqual({ ok: false, reason: "needs-material" });
  });

  it("is refused while the points pay more than the question's marks, unless the best few count", async () => {
    await attach();
    await saveQuestionDraft(await change({ points: [POINT, { ...POINT, label: "另一点" }], marks: 8 }));
    expect(await publish()).toEqual({ ok: false, reason: "points-over-marks" });
    await saveQuestionDraft(await change({ points: [POINT, { ...POINT, label: "另一点" }], marks: 8, bestOf: 1 }));
    expect(await publish()).toMatchObject({ ok: true });
  });

  it("keeps what is published while its successor is edited, and knows an edit that was taken back", async () => {
    await attach();
    await saveQuestionDraft(await change({ points: [POINT] }));
    await publish();
    await saveQuestionDraft(
      await change({ points: [POINT].map((point) => ({ ...point, id: "p1" })), title: "新标题" }),
    );
    expect((await getPublishedQuestion({ questionId }))?.version.content.title).toBe(CONTENT.title);
    expect((await getQuestion({ questionId }))?.status).toBe("published");
    const [first] = await listQuestionVersions({ questionId });
    const points = editsOf((await working()).content).points.map((point) => ({ ...point, quotes: POINT.quotes }));
    await saveQuestionDraft(await change({ points, title: CONTENT.title }));
    expect((await getQuestion({ questionId }))?.draft).toBeNull();
    expect(await publish()).toEqual({ ok: false, reason: "nothing-to-publish" });
    await saveQuestionDraft(await change({ points, title: "新标题" }));
    expect(await publish()).toMatchObject({ ok: true });
    const versions = await listQuestionVersions({ questionId });
    expect(versions.map(({ number, content }) => [number, content.title])).toEqual([
      [2, "新标题"],
      [1, CONTENT.title],
    ]);
    expect(versions[1]).toEqual(first);
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
