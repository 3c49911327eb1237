import { DRILL_KINDS, type Drill } from "@content/contract/drill";
import type { Tx } from "@db/client/types";
import {
  countDrillsOfPack,
  countOpenDrills,
  getDrill,
  insertDrill,
  listDrillsOfPack,
  listOpenDrills,
  markDrillPublished,
  removeDrillDrafts,
  replaceDrillDraft,
  setDrillLine,
  setDrillStatus,
} from "@db/queries/content/drills";
import { listMadeQuestions, removeMadeDrafts, replaceMadeDraft } from "@db/queries/content/made-questions";
import { insertPack } from "@db/queries/content/packs";
import { insertQuestionVersion } from "@db/queries/content/question-versions";
import { getQuestion, insertQuestion } from "@db/queries/content/questions";
import { expect, it } from "vitest";
import { content, NOW } from "../sample-rows";
import type { Suite } from "../suite";

const provenance = { pack: "canteen", line: 4 };
const prompt: Drill = {
  kind: "read-prompt",
  title: "读懂食堂一题",
  provenance,
  inferred: false,
  parts: [
    { text: "根据给定资料1", element: "scope" },
    { text: "概括食堂的做法", element: "task" },
  ],
};
const order: Drill = {
  kind: "order-heads",
  title: "给食堂讲话排序",
  provenance: { ...provenance, line: 2 },
  inferred: true,
  genre: "speech",
  logic: "recognise-task-demand",
  heads: ["提高认识", "突出重点", "压实责任"].map((text, index) => ({ text, line: index + 2 })),
};

function rowOf(packId: string, drill: Drill, madeKey: string) {
  const { kind, title, inferred } = drill;
  const { line } = drill.provenance;
  const shown = { kind, title, line, inferred, content: drill };
  return { ...shown, packId, madeKey, status: "draft" as const, hash: `hash-${madeKey}`, createdAt: NOW };
}

async function packWith(drills: Drill[], tx: Tx, title = "社区食堂", createdAt = NOW) {
  const pack = await insertPack({ title, origin: "imported", createdAt }, tx);
  const rows = [];
  for (const [index, drill] of drills.entries()) rows.push(await insertDrill(rowOf(pack.id, drill, `k${index}`), tx));
  return { pack, rows };
}

export function drillSuite({ fresh }: Suite): void {
  it("keeps drills by line, counts them by kind and status, and shows none before it is published", async () => {
    const db = await fresh();
    const { pack, rows } = await db.tx((tx) => packWith([prompt, order], tx));
    const listed = await listDrillsOfPack({ packId: pack.id }, db);
    expect(listed.map(({ kind }) => kind)).toEqual(["order-heads", "read-prompt"]);
    expect(listed[1]).toMatchObject({ content: prompt, inferred: false, publishedAt: null });
    expect(await listDrillsOfPack({ packId: pack.id, kind: "read-prompt" }, db)).toHaveLength(1);
    expect(await getDrill({ drillId: rows[1]?.id ?? "" }, db)).toMatchObject({ title: order.title, inferred: true });
    expect(await getDrill({ drillId: "absent" }, db)).toBeNull();
    const counts = await countDrillsOfPack({ packId: pack.id }, db);
    expect(counts.sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
      { kind: "order-heads", status: "draft", drills: 1, inferred: 1 },
      { kind: "read-prompt", status: "draft", drills: 1, inferred: 0 },
    ]);
    expect(await listOpenDrills({ kindOrder: DRILL_KINDS, limit: 10, offset: 0 }, db)).toEqual({ rows: [], total: 0 });
    expect(await countOpenDrills({}, db)).toEqual([]);
  });

  it("lists published drills by pack and kind in one order on every database, without their keys", async () => {
    const db = await fresh();
    const { older, newer } = await db.tx(async (tx) => {
      const older = await packWith([order, prompt], tx);
      const newer = await packWith([prompt], tx, "夜间经济", NOW + 1);
      for (const drill of [...older.rows, ...newer.rows]) {
        await markDrillPublished({ drill, at: NOW + 5, by: null }, tx);
      }
      return { older, newer };
    });
    const page = { kindOrder: DRILL_KINDS, limit: 10, offset: 0 };
    const { rows, total } = await listOpenDrills(page, db);
    expect(rows.map(({ packTitle, kind }) => [packTitle, kind])).toEqual([
      ["夜间经济", "read-prompt"],
      ["社区食堂", "read-prompt"],
      ["社区食堂", "order-heads"],
    ]);
    expect(total).toBe(3);
    expect(rows[0]).not.toHaveProperty("content");
    expect(await listOpenDrills({ ...page, kind: "order-heads" }, db)).toMatchObject({ total: 1 });
    expect(await listOpenDrills({ ...page, packId: newer.pack.id }, db)).toMatchObject({ total: 1 });
    expect((await listOpenDrills({ ...page, limit: 1, offset: 2 }, db)).rows).toMatchObject([{ kind: "order-heads" }]);
    expect(await countOpenDrills({}, db)).toEqual([
      { kind: "read-prompt", packId: newer.pack.id, packTitle: "夜间经济", drills: 1 },
      { kind: "order-heads", packId: older.pack.id, packTitle: "社区食堂", drills: 1 },
      { kind: "read-prompt", packId: older.pack.id, packTitle: "社区食堂", drills: 1 },
    ]);
  });

  it("replaces and removes drafts only: what was published or withdrawn stays as it is", async () => {
    const db = await fresh();
    const { pack, rows } = await db.tx((tx) => packWith([prompt, order, prompt], tx));
    const [first, second, third] = rows.map(({ id }) => id);
    await db.tx(async (tx) => {
      for (const drill of rows.slice(0, 1)) await markDrillPublished({ drill, at: NOW + 1, by: "tutor" }, tx);
      await setDrillStatus({ drillId: second ?? "", status: "withdrawn" }, tx);
      for (const drillId of [first, second, third]) {
        const changed = { ...prompt, title: "改过的标题" };
        const { packId: _pack, madeKey: _key, status: _status, createdAt: _at, ...content } = rowOf("", changed, "new");
        await replaceDrillDraft({ drillId: drillId ?? "", ...content }, tx);
      }
    });
    expect(await getDrill({ drillId: first ?? "" }, db)).toMatchObject({ title: prompt.title, publishedBy: "tutor" });
    expect(await getDrill({ drillId: second ?? "" }, db)).toMatchObject({ title: order.title, status: "withdrawn" });
    expect(await getDrill({ drillId: third ?? "" }, db)).toMatchObject({ title: "改过的标题", hash: "hash-new" });
    await db.tx((tx) => removeDrillDrafts({ drillIds: rows.map(({ id }) => id) }, tx));
    await db.tx((tx) => removeDrillDrafts({ drillIds: [] }, tx));
    expect(await listDrillsOfPack({ packId: pack.id }, db)).toHaveLength(2);
  });

  it("opens one drill of those made from the same thing, and moves it with its line in the text", async () => {
    const db = await fresh();
    const { rows } = await db.tx((tx) => packWith([prompt, order], tx));
    const [old, other] = rows;
    if (!old || !other) throw new Error("two rows were written");
    const next = await db.tx(async (tx) => {
      for (const drill of rows) await markDrillPublished({ drill, at: NOW, by: null }, tx);
      const next = await insertDrill({ ...rowOf(old.packId, prompt, old.madeKey), hash: "next" }, tx);
      await markDrillPublished({ drill: next, at: NOW + 1, by: "tutor" }, tx);
      await setDrillLine({ drillId: next.id, line: 40 }, tx);
      return next;
    });
    const statusOf = async (drillId: string) => (await getDrill({ drillId }, db))?.status;
    expect([await statusOf(old.id), await statusOf(other.id)]).toEqual(["withdrawn", "published"]);
    expect(await getDrill({ drillId: next.id }, db)).toMatchObject({ status: "published", line: 40, content: prompt });
  });

  it("tells made questions from a pack's own and replaces their drafts without claiming a person did", async () => {
    const db = await fresh();
    const made = { ...content, title: "概括做法（二）", made: "gist-practices" as const };
    const { pack, question, published } = await db.tx(async (tx) => {
      const pack = await insertPack({ title: "社区食堂", origin: "imported", createdAt: NOW }, tx);
      const row = {
        packId: pack.id,
        status: "draft" as const,
        family: "gist" as const,
        createdAt: NOW,
        updatedAt: NOW,
      };
      await insertQuestion({ ...row, no: 1, title: content.title, draft: content }, tx);
      const question = await insertQuestion({ ...row, no: 3, title: made.title, draft: made, madeKey: "a" }, tx);
      const published = await insertQuestion({ ...row, no: 2, title: made.title, draft: made, madeKey: "b" }, tx);
      await insertQuestionVersion({ questionId: published.id, hash: "h", content: made, publishedAt: NOW + 1 }, tx);
      await replaceMadeDraft({ question, draft: { ...made, title: "新的标题" } }, tx);
      return { pack, question, published };
    });
    const listed = await listMadeQuestions({ packId: pack.id }, db);
    expect(listed.map((row) => row.question.madeKey)).toEqual(["b", "a"]);
    expect(listed.map((row) => row.version?.hash ?? null)).toEqual(["h", null]);
    expect(listed[1]?.question).toMatchObject({ title: "新的标题", updatedAt: NOW });
    await db.tx((tx) => removeMadeDrafts({ questionIds: [question.id, published.id] }, tx));
    await db.tx((tx) => removeMadeDrafts({ questionIds: [] }, tx));
    expect(await getQuestion({ questionId: question.id }, db)).toBeNull();
    expect(await listMadeQuestions({ packId: pack.id }, db)).toHaveLength(1);
  });
}
