import { expect, it } from "vitest";
import { insertLibraryEntries, listLibraryEntries } from "@db/queries/content/library";
import { listBank } from "@db/queries/content/list-bank";
import { getMaterialsByHashes, insertMaterialIfNew } from "@db/queries/content/materials";
import {
  getPack,
  getPackBySlug,
  getPackVersion,
  getPackVersionByHash,
  insertPack,
  insertPackVersion,
  listPacks,
} from "@db/queries/content/packs";
import {
  getPublishedQuestion,
  getQuestionVersion,
  insertQuestionVersion,
  listQuestionVersions,
} from "@db/queries/content/question-versions";
import {
  getQuestion,
  insertQuestion,
  listQuestionsOfPack,
  setQuestionStatus,
  updateQuestionDraft,
} from "@db/queries/content/questions";
import type { Suite } from "../suite";
import { content, NOW, seedAttempt } from "../sample-rows";
import { emptyPack } from "./sample-pack";

export function contentSuite({ fresh }: Suite): void {
  it("finds a pack by slug and a version by hash, and moves the pack to its newest version", async () => {
    const db = await fresh();
    const { pack, second } = await db.tx(async (tx) => {
      const pack = await insertPack({ slug: "canteen", title: "食堂", origin: "shipped", createdAt: NOW }, tx);
      await insertPackVersion({ packId: pack.id, hash: "a", source: "# 食堂", content: emptyPack, createdAt: NOW }, tx);
      const second = await insertPackVersion(
        { packId: pack.id, hash: "b", source: "# 食堂\n", content: emptyPack, createdAt: NOW + 1 },
        tx,
      );
      return { pack, second };
    });
    expect(second.number).toBe(2);
    expect(await getPackBySlug({ slug: "canteen" }, db)).toMatchObject({ id: pack.id, currentVersionId: second.id });
    expect(await getPack({ packId: pack.id }, db)).toMatchObject({ title: "食堂" });
    expect(await getPackVersionByHash({ hash: "a" }, db)).toMatchObject({ number: 1, content: emptyPack });
    expect(await getPackVersionByHash({ hash: "c" }, db)).toBeNull();
    expect(await getPackVersion({ versionId: second.id }, db)).toEqual(second);
    expect(await listPacks({}, db)).toHaveLength(1);
  });

  it("keeps a material once and hands materials back in the order asked for", async () => {
    const db = await fresh();
    await db.tx(async (tx) => {
      await insertMaterialIfNew({ hash: "m1", title: "一", text: "甲", createdAt: NOW }, tx);
      await insertMaterialIfNew({ hash: "m2", title: "二", text: "乙", createdAt: NOW }, tx);
      await insertMaterialIfNew({ hash: "m1", title: "other", text: "other", createdAt: NOW + 1 }, tx);
    });
    const found = await getMaterialsByHashes({ hashes: ["m2", "gone", "m1"] }, db);
    expect(found.map((material) => material.text)).toEqual(["乙", "甲"]);
    expect(await getMaterialsByHashes({ hashes: [] }, db)).toEqual([]);
  });

  it("publishes a successor and keeps the version an attempt began with", async () => {
    const db = await fresh();
    const { question, version, pack } = await db.tx(seedAttempt);
    const changed = { ...content, title: "概括做法（新）" };
    expect(
      await db.tx((tx) => updateQuestionDraft({ questionId: question.id, draft: changed, now: NOW + 1 }, tx)),
    ).toMatchObject({
      title: content.title,
      draft: changed,
    });
    const next = await db.tx((tx) =>
      insertQuestionVersion({ questionId: question.id, hash: "h2", content: changed, publishedAt: NOW + 2 }, tx),
    );
    expect(next.number).toBe(2);
    expect(await getPublishedQuestion({ questionId: question.id }, db)).toMatchObject({
      question: { title: changed.title, draft: null, status: "published" },
      version: { id: next.id },
    });
    expect(await getQuestionVersion({ versionId: version.id }, db)).toEqual(version);
    expect((await listQuestionVersions({ questionId: question.id }, db)).map((row) => row.number)).toEqual([2, 1]);
    await db.tx((tx) => setQuestionStatus({ questionId: question.id, status: "retired", now: NOW + 3 }, tx));
    expect(await getPublishedQuestion({ questionId: question.id }, db)).toBeNull();
    expect(await getQuestion({ questionId: question.id }, db)).toMatchObject({ status: "retired", updatedAt: NOW + 3 });
    expect(await listQuestionsOfPack({ packId: pack.id }, db)).toHaveLength(1);
  });

  it("lists the bank in one order on every database, drafts only for tutors", async () => {
    const db = await fresh();
    await db.tx(async (tx) => {
      const { pack } = await seedAttempt(tx);
      const common = { family: "essay" as const, createdAt: NOW, updatedAt: NOW };
      await insertQuestion(
        { ...common, packId: pack.id, no: 2, title: "Draft one", status: "draft", draft: { ...content, marks: null } },
        tx,
      );
      await insertQuestion({ ...common, packId: null, no: 1, title: "Loose", status: "needs-material" }, tx);
      const reserved = await insertQuestion(
        { ...common, packId: pack.id, no: 3, title: "kept", status: "draft", visibility: "reserved" },
        tx,
      );
      await insertQuestionVersion(
        { questionId: reserved.id, hash: "h", content: { ...content, title: "Kept back" }, publishedAt: NOW },
        tx,
      );
    });
    const page = { limit: 10, offset: 0 };
    const open = await listBank({ includeDrafts: false, ...page }, db);
    expect(open.total).toBe(1);
    expect(open.rows).toMatchObject([
      {
        title: content.title,
        packTitle: "社区食堂",
        marks: 10.5,
        minutes: 20,
        limit: content.limit,
        status: "published",
      },
    ]);
    expect(open.rows[0]).not.toHaveProperty("draft");
    const all = await listBank({ includeDrafts: true, ...page }, db);
    expect(all.rows.map((row) => row.title)).toEqual([content.title, "Draft one", "Kept back", "Loose"]);
    expect(all.rows.map((row) => row.marks)).toEqual([10.5, null, 10.5, null]);
    const titles = async (search: string) =>
      (await listBank({ includeDrafts: true, search, ...page }, db)).rows.map((row) => row.title);
    expect(await titles("DRAFT")).toEqual(["Draft one"]);
    expect(await titles("kept")).toEqual(["Kept back"]);
    expect(await titles("食堂")).toEqual([content.title, "Draft one", "Kept back"]);
    expect(await titles("_")).toEqual([]);
    expect((await listBank({ includeDrafts: true, family: "gist", ...page }, db)).total).toBe(2);
    expect(await listBank({ includeDrafts: true, limit: 1, offset: 3 }, db)).toMatchObject({
      total: 4,
      rows: [{ title: "Loose" }],
    });
  });

  it("lists library entries by kind in the order of their lines", async () => {
    const db = await fresh();
    const packId = await db.tx(async (tx) => {
      const { id } = await insertPack({ title: "p", origin: "imported", createdAt: NOW }, tx);
      const entry = {
        packId: id,
        kind: "theory" as const,
        content: { title: "t", line: 1, blocks: [] },
        status: "draft" as const,
        createdAt: NOW,
      };
      const entries = [
        { ...entry, title: "later", line: 9 },
        { ...entry, title: "earlier", line: 2 },
      ];
      await insertLibraryEntries(entries, tx);
      return id;
    });
    expect((await listLibraryEntries({ packId, kind: "theory" }, db)).map((entry) => entry.title)).toEqual([
      "earlier",
      "later",
    ]);
    expect(await listLibraryEntries({ packId, kind: "model" }, db)).toEqual([]);
    expect(await listLibraryEntries({ status: "published" }, db)).toEqual([]);
  });
}
