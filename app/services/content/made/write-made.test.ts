import { beforeEach, describe, expect, it } from "vitest";
import type { Drill } from "@content/contract/drill";
import type { QuestionContent } from "@content/contract/question";
import type { MadeDrill } from "@content/generate/make-drills";
import type { MadeQuestion } from "@content/generate/questions/make-questions";
import { database } from "@db/client/database";
import { listDrillsOfPack } from "@db/queries/content/drills";
import { listMadeQuestions } from "@db/queries/content/made-questions";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { insertPack } from "@db/queries/content/packs";
import { listQuestionsOfPack, updateQuestionDraft } from "@db/queries/content/questions";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { publishDrill } from "~/services/drills/publish-drill.server";
import { publishMadeQuestion } from "~/services/drills/publish-made-question.server";
import { withdrawDrill } from "~/services/drills/withdraw-drill.server";
import { withdrawMadeQuestion } from "~/services/drills/withdraw-made-question.server";
import { openTestSchool } from "../../../../tests/factories/school";
import { writeMadeDrills } from "./write-made-drills.server";
import { writeMadeQuestions } from "./write-made-questions.server";

const NOW = Date.UTC(2026, 9, 1);
const material = { key: "m1", title: "夜市", hash: "night", text: "夜市分时段经营。" };

function order(madeKey: string, heads: string[], more: { line?: number; inferred?: boolean } = {}): MadeDrill {
  const line = more.line ?? 3;
  const drill: Drill = {
    kind: "order-heads",
    title: `排序：${madeKey}`,
    provenance: { pack: "night", line },
    inferred: more.inferred ?? false,
    genre: "speech",
    logic: "recognise-task-demand",
    heads: heads.map((text, index) => ({ text, line: line + index })),
  };
  return { madeKey, drill, materials: [material] };
}

function question(madeKey: string, stem: string, line = 3): MadeQuestion {
  const content: QuestionContent = {
    title: `概括：${madeKey}`,
    stem,
    requirements: null,
    limit: { kind: "unspecified", min: null, max: null, text: "" },
    family: "gist",
    genre: null,
    identity: null,
    marks: null,
    minutes: null,
    materials: [{ key: material.key, title: material.title, hash: material.hash }],
    rubric: {
      version: 1,
      title: "要点",
      mode: "points",
      marks: null,
      points: [{ id: "p1", label: "分时段", marks: null, expressions: [{ allOf: [["分时段"]], role: "whole" }] }],
    },
    referenceAnswer: null,
    outlines: [],
    inferred: true,
    made: "gist-practices",
    provenance: { pack: "night", line },
  };
  return { madeKey, draft: { content, status: "ready", materials: [material], inferred: true } };
}

let packId: string;
beforeEach(async () => {
  await openTestSchool();
  packId = (await database().tx((tx) => insertPack({ title: "夜间经济", origin: "shipped", createdAt: NOW }, tx))).id;
});

const HEADS = ["提高认识", "突出重点", "压实责任"];
const writeDrills = (made: MadeDrill[], now = NOW, publishChecked = false) =>
  database().tx((tx) => writeMadeDrills({ packId, made, now, by: null, publishChecked }, tx));
const writeQuestions = (made: MadeQuestion[], now = NOW) =>
  database().tx((tx) => writeMadeQuestions({ packId, made, now }, tx));
const drills = async () =>
  (await listDrillsOfPack({ packId })).map(({ madeKey, status, title, line }) => ({ madeKey, status, title, line }));
const only = async () => {
  const [drill] = await listDrillsOfPack({ packId });
  if (!drill) throw new Error("no drill was written");
  return drill;
};

describe("drills made from a pack", () => {
  it("are drafts with their materials, and the same text again changes nothing", async () => {
    await writeDrills([order("a", HEADS), order("b", HEADS)]);
    const first = await listDrillsOfPack({ packId });
    expect(first.map(({ status, publishedAt }) => [status, publishedAt])).toEqual([
      ["draft", null],
      ["draft", null],
    ]);
    expect(await getMaterialsByHashes({ hashes: ["night"] })).toHaveLength(1);
    await writeDrills([order("a", HEADS), order("b", HEADS)], NOW + 1);
    expect(await listDrillsOfPack({ packId })).toEqual(first);
  });

  it("follow the text as drafts: changed in place, gone when the text holds them no longer", async () => {
    await writeDrills([order("a", HEADS), order("b", HEADS)]);
    await writeDrills([order("a", [...HEADS, "强化保障"])], NOW + 1);
    const drill = await only();
    expect(drill.content).toMatchObject({ heads: { length: 4 } });
    expect(drill.createdAt).toBe(NOW);
  });

  it("stay as they were published; a change waits beside them and takes their place when it is published", async () => {
    await writeDrills([order("a", HEADS)]);
    const old = await only();
    expect(await publishDrill({ drillId: old.id, by: "t", now: NOW + 1 })).toEqual({ ok: true });
    expect(await publishDrill({ drillId: old.id, by: "t", now: NOW + 2 })).toMatchObject({ ok: false });
    await writeDrills([order("a", ["新的认识", ...HEADS], { line: 9 })], NOW + 3);
    expect((await drills()).map(({ status }) => status).sort()).toEqual(["draft", "published"]);
    const next = (await listDrillsOfPack({ packId })).find(({ status }) => status === "draft");
    await publishDrill({ drillId: next?.id ?? "", by: "t", now: NOW + 4 });
    expect((await drills()).map(({ status, line }) => [status, line])).toEqual([
      ["withdrawn", 3],
      ["published", 9],
    ]);
    await writeDrills([], NOW + 5);
    expect(await drills()).toHaveLength(2);
  });

  it("are not new because a line was put in further up", async () => {
    await writeDrills([order("a", HEADS)]);
    await publishDrill({ drillId: (await only()).id, by: "t", now: NOW + 1 });
    await writeDrills([order("a", HEADS, { line: 30 })], NOW + 2);
    expect(await drills()).toEqual([{ madeKey: "a", status: "published", title: "排序：a", line: 30 }]);
  });

  it("come and go by the hundred", async () => {
    const many = Array.from({ length: 230 }, (_, no) => order(`k${no}`, [...HEADS, `第${no}条`], { line: no + 1 }));
    await writeDrills(many);
    const first = await listDrillsOfPack({ packId });
    expect(first.map(({ line }) => line)).toEqual(many.map((_, no) => no + 1));
    await writeDrills(many, NOW + 1);
    expect(await listDrillsOfPack({ packId })).toEqual(first);
    await writeDrills(many.slice(0, 3), NOW + 2);
    expect((await drills()).map(({ madeKey }) => madeKey)).toEqual(["k0", "k1", "k2"]);
  });

  it("of a shipped pack are open at once where nothing was inferred, and not where a tutor took them out", async () => {
    await writeDrills([order("a", HEADS), order("b", HEADS, { inferred: true })], NOW, true);
    expect((await drills()).map(({ status }) => status)).toEqual(["published", "draft"]);
    await writeDrills([order("a", ["新的认识", ...HEADS])], NOW + 1, true);
    expect((await drills()).map(({ status }) => status).sort()).toEqual(["published", "withdrawn"]);
    const open = (await listDrillsOfPack({ packId })).find(({ status }) => status === "published");
    expect(await withdrawDrill({ drillId: open?.id ?? "", by: "t", now: NOW + 2 })).toEqual({ ok: true });
    await writeDrills([order("a", ["再改一次", ...HEADS])], NOW + 3, true);
    expect((await drills()).map(({ status }) => status).sort()).toEqual(["draft", "withdrawn", "withdrawn"]);
  });

  it("that a tutor gave up do not come again with the same text", async () => {
    await writeDrills([order("a", HEADS)]);
    await withdrawDrill({ drillId: (await only()).id, by: "t", now: NOW + 1 });
    await writeDrills([order("a", HEADS)], NOW + 2);
    expect((await drills()).map(({ status }) => status)).toEqual(["withdrawn"]);
    expect(await withdrawDrill({ drillId: (await only()).id, by: "t", now: NOW + 3 })).toMatchObject({ ok: false });
  });
});

describe("questions made from a pack", () => {
  const rows = () => listMadeQuestions({ packId });
  const first = async () => {
    const [row] = await rows();
    if (!row) throw new Error("no question was written");
    return row.question;
  };

  it("are drafts numbered on after what is there, and follow the text until somebody works on them", async () => {
    await writeQuestions([question("a", "概括做法。"), question("b", "概括问题。")]);
    expect((await listQuestionsOfPack({ packId })).map(({ no, status }) => [no, status])).toEqual([
      [1, "draft"],
      [2, "draft"],
    ]);
    await writeQuestions([question("a", "请概括做法。"), question("c", "概括成效。")], NOW + 1);
    expect((await rows()).map((row) => [row.question.madeKey, row.question.no, row.question.draft?.stem])).toEqual([
      ["a", 1, "请概括做法。"],
      ["c", 3, "概括成效。"],
    ]);
    const { id, draft } = await first();
    if (draft === null) throw new Error("the draft is there");
    const edited = { ...draft, stem: "老师改过的题干。" };
    await database().tx((tx) => updateQuestionDraft({ questionId: id, draft: edited, now: NOW + 2 }, tx));
    await writeQuestions([question("a", "再改的题干。")], NOW + 3);
    expect((await rows()).map((row) => row.question.draft?.stem)).toEqual(["老师改过的题干。"]);
    await writeQuestions([], NOW + 4);
    expect(await rows()).toHaveLength(1);
  });

  it("stay published as they are, get a change as a draft, and lose it when the text turns back", async () => {
    await writeQuestions([question("a", "概括做法。")]);
    const { id } = await first();
    expect(await publishMadeQuestion({ questionId: id, by: "t", now: NOW + 1 })).toMatchObject({ ok: true });
    await writeQuestions([question("a", "概括做法。", 40)], NOW + 2);
    expect((await first()).draft).toBeNull();
    await writeQuestions([question("a", "请概括做法。")], NOW + 3);
    expect((await first()).draft?.stem).toBe("请概括做法。");
    expect((await getPublishedQuestion({ questionId: id }))?.version.content.stem).toBe("概括做法。");
    await writeQuestions([question("a", "概括做法。")], NOW + 4);
    expect((await first()).draft).toBeNull();
    await writeQuestions([], NOW + 5);
    expect(await getPublishedQuestion({ questionId: id })).not.toBeNull();
  });

  it("can be taken out of the bank and put back, drafts too", async () => {
    await writeQuestions([question("a", "概括做法。")]);
    const { id } = await first();
    const by = { questionId: id, by: "t" };
    expect(await withdrawMadeQuestion({ ...by, now: NOW + 1 })).toEqual({ ok: true });
    await writeQuestions([question("a", "请概括做法。")], NOW + 2);
    expect(await first()).toMatchObject({ status: "retired", draft: { stem: "概括做法。" } });
    await publishMadeQuestion({ ...by, now: NOW + 3 });
    expect((await first()).status).toBe("published");
    await withdrawMadeQuestion({ ...by, now: NOW + 4 });
    expect(await getPublishedQuestion({ questionId: id })).toBeNull();
    expect(await withdrawMadeQuestion({ ...by, now: NOW + 5 })).toMatchObject({ ok: false });
    expect(await publishMadeQuestion({ ...by, now: NOW + 6 })).toEqual({ ok: true });
    expect(await getPublishedQuestion({ questionId: id })).not.toBeNull();
    expect(await publishMadeQuestion({ questionId: "absent", by: "t", now: NOW })).toMatchObject({ ok: false });
  });
});
