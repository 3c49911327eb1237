import { beforeEach, describe, expect, it } from "vitest";
import { listDeskQuestions } from "@db/queries/content/desk/list-desk-questions";
import { listBank } from "@db/queries/content/list-bank";
import { getQuestion } from "@db/queries/content/questions";
import { listAuditEvents } from "@db/queries/operations/audit";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { addPerson, addQuestion } from "../../../../tests/attempts/questions";
import { openTestSchool } from "../../../../tests/factories/school";
import { publishQuestion } from "../publish-question.server";
import { attachMaterial } from "../questions/materials/attach-material.server";
import { saveQuestionDraft } from "../questions/save-question-draft.server";
import { copyTitle } from "./copy-title";
import { duplicateQuestion } from "./duplicate-question.server";
import { reserveQuestion } from "./reserve-question.server";
import { restoreQuestion } from "./restore-question.server";
import { retireQuestion } from "./retire-question.server";
import { writeQuestion } from "./write-question.server";

const NOW = Date.UTC(2026, 9, 1);

const ASKED = { title: "概括渡口整治的做法", stem: "概括渡口整治的做法。", family: "gist" as const };

let by: string;

beforeEach(async () => {
  await openTestSchool();
  by = await addPerson("tutor");
});

const inBank = async () => (await listBank({ includeDrafts: false, limit: 50, offset: 0 })).rows.map(({ id }) => id);

const recorded = async () => (await listAuditEvents({ limit: 50 })).map(({ action }) => action).reverse();

const point = {
  id: null,
  label: "统一渡船调度",
  marks: 10,
  pointKind: null,
  quotes: ["渡船由镇里统一调度"],
  expressions: [{ role: "whole" as const, allOf: [["统一"], ["调度"]] }],
};

/** A question by hand with a material, a key point and a reference answer, not published yet. */
async function written(visibility: "bank" | "reserved") {
  const questionId = await writeQuestion({ ...ASKED, visibility, by, now: NOW });
  const basis = (await getQuestion({ questionId }))!.updatedAt;
  const text = "渡船由镇里统一调度，早晚各加一班。";
  const attached = await attachMaterial({ questionId, basis, edits: null, by, now: NOW, title: "资料一", text });
  if (!attached.ok) throw new Error(attached.reason);
  const edits = {
    ...ASKED,
    requirements: null,
    genre: null,
    identity: null,
    limit: { kind: "max" as const, min: null, max: 150, text: "" },
    marks: 10,
    minutes: 15,
    bestOf: null,
    points: [point],
    checked: true,
    referenceAnswer: "统一渡船调度。",
  };
  const now = NOW + 10;
  const changed = await getQuestion({ questionId });
  const saved = await saveQuestionDraft({ questionId, basis: changed!.updatedAt, edits, by, now });
  if (!saved.ok) throw new Error(saved.reason);
  return questionId;
}

describe("a question by hand", () => {
  it("begins as a draft of no pack, with everything unset that was not given", async () => {
    const questionId = await writeQuestion({ ...ASKED, visibility: "reserved", by, now: NOW });
    expect(await getQuestion({ questionId })).toMatchObject({
      packId: null,
      createdBy: by,
      status: "draft",
      visibility: "reserved",
      draft: { marks: null, minutes: null, rubric: null, provenance: null, limit: { kind: "unspecified" } },
    });
    expect(await recorded()).toEqual(["question.written"]);
  });

  it("is not published without a rubric, and an essay has bands to begin with", async () => {
    const questionId = await writeQuestion({ ...ASKED, visibility: "bank", by, now: NOW });
    expect(await publishQuestion({ questionId, by, now: NOW })).toEqual({ ok: false, reason: "needs-rubric" });
    const essay = await writeQuestion({ ...ASKED, family: "essay", visibility: "bank", by, now: NOW });
    expect(await publishQuestion({ questionId: essay, by, now: NOW })).toMatchObject({ ok: true });
  });

  it("is published with its material and practised from the bank", async () => {
    const questionId = await written("bank");
    expect(await publishQuestion({ questionId, by, now: NOW + 20 })).toMatchObject({ ok: true });
    expect(await inBank()).toEqual([questionId]);
    const { rows } = await listDeskQuestions({ origin: "hand", limit: 5, offset: 0 });
    expect(rows).toMatchObject([{ id: questionId, packTitle: null, content: { marks: 10, minutes: 15 } }]);
  });

  it("is, once reserved, in no bank and begun by nobody on their own", async () => {
    const questionId = await written("reserved");
    await publishQuestion({ questionId, by, now: NOW + 20 });
    const personId = await addPerson();
    const start = () => startAttempt({ questionId, personId, mode: "practice", now: NOW + 30 });
    expect(await inBank()).toEqual([]);
    expect(await start()).toEqual({ ok: false, reason: "not-found" });
    await reserveQuestion({ questionId, visibility: "bank", by, now: NOW + 40 });
    await reserveQuestion({ questionId, visibility: "bank", by, now: NOW + 41 });
    expect(await inBank()).toEqual([questionId]);
    expect(await start()).toMatchObject({ ok: true });
    expect((await recorded()).filter((action) => action === "question.opened")).toHaveLength(1);
  });
});

describe("a copy", () => {
  it("is a draft of its own with the content of its original, which stays as it is", async () => {
    const from = await addQuestion();
    const original = await getQuestion({ questionId: from });
    const copied = await duplicateQuestion({ questionId: from, by, now: NOW });
    if (!copied.ok) throw new Error(copied.reason);
    const copy = await getQuestion({ questionId: copied.questionId });
    expect(copy).toMatchObject({
      packId: null,
      madeKey: null,
      createdBy: by,
      status: "draft",
      publishedVersionId: null,
      title: "概括老街治理的问题（副本）",
      draft: { stem: "根据给定资料，概括老街治理中存在的问题。", marks: 10 },
    });
    expect(await getQuestion({ questionId: from })).toEqual(original);
  });

  it("still waits for the material its original waits for", async () => {
    const from = await addQuestion({ status: "needs-material" });
    const copied = await duplicateQuestion({ questionId: from, by, now: NOW });
    if (!copied.ok) throw new Error(copied.reason);
    expect(await publishQuestion({ questionId: copied.questionId, by, now: NOW })).toMatchObject({
      reason: "needs-material",
    });
  });

  it("of a copy has one mark of being one, and fits where a title fits", () => {
    expect(copyTitle(copyTitle("甲"))).toBe("甲（副本）");
    expect(copyTitle(`${"甲".repeat(195)}😀${"乙".repeat(4)}`)).toBe(`${"甲".repeat(195)}（副本）`);
  });

  it("of what is not there is none", async () => {
    expect(await duplicateQuestion({ questionId: "none", by, now: NOW })).toEqual({ ok: false, reason: "not-found" });
  });
});

it("a retired question leaves the bank, comes back published, and a draft comes back as a draft", async () => {
  const published = await addQuestion();
  const draft = await addQuestion({ status: "draft" });
  for (const questionId of [published, draft]) await retireQuestion({ questionId, by, now: NOW });
  expect(await inBank()).toEqual([]);
  for (const questionId of [published, draft]) await restoreQuestion({ questionId, by, now: NOW + 1 });
  expect(await inBank()).toEqual([published]);
  expect(await getQuestion({ questionId: draft })).toMatchObject({ status: "draft" });
  const missing = { questionId: "none", by, now: NOW };
  expect(await retireQuestion(missing)).toEqual({ ok: false, reason: "not-found" });
  expect(await restoreQuestion(missing)).toEqual({ ok: false, reason: "not-found" });
  expect(await reserveQuestion({ ...missing, visibility: "bank" })).toEqual({ ok: false, reason: "not-found" });
});
