import { expect, it } from "vitest";
import {
  findPackImport,
  getImportIdOfPack,
  getPackImport,
  insertPackImport,
  listOpenImports,
  updateOpenImport,
} from "@db/queries/content/imports";
import { insertLibraryEntries, listLibraryEntries, removeLibraryEntries } from "@db/queries/content/library";
import { getPack, insertPack, removeUnpublishedQuestion, setPackTitle } from "@db/queries/content/packs";
import { insertQuestionVersion } from "@db/queries/content/question-versions";
import { insertQuestion, listQuestionsOfPack } from "@db/queries/content/questions";
import { content, NOW } from "../sample-rows";
import type { Suite } from "../suite";

const staged = (id: string, hash: string, createdAt: number) => ({
  id,
  hash,
  fileName: null,
  encoding: "utf-8",
  source: `${hash}：${"一段要核对的文字。".repeat(9)}`,
  decisions: {},
  state: "open" as const,
  createdBy: "tutor",
  createdAt,
  updatedAt: createdAt,
});

export function importsSuite({ fresh }: Suite): void {
  it("finds a text under review by its hash, lists the open ones newest first, and changes none that is closed", async () => {
    const db = await fresh();
    const packId = await db.tx(async (tx) => {
      await insertPackImport(staged("first", "a", NOW), tx);
      await insertPackImport(staged("second", "b", NOW + 1), tx);
      return (await insertPack({ title: "食堂", origin: "imported", createdAt: NOW }, tx)).id;
    });
    const open = await listOpenImports({}, db);
    expect(open.map(({ id }) => id)).toEqual(["second", "first"]);
    expect(open[0]?.head).toHaveLength(40);
    expect(await findPackImport({ hash: "a", state: "open" }, db)).toMatchObject({ id: "first", kind: null });
    expect(await findPackImport({ hash: "a", state: "entered" }, db)).toBeNull();

    const decisions = { "drop:line:1:1": "alter" as const };
    await db.tx((tx) => updateOpenImport({ importId: "first", decisions, now: NOW + 2 }, tx));
    expect(await getPackImport({ importId: "first" }, db)).toMatchObject({ decisions, updatedAt: NOW + 2 });
    const enter = { importId: "first", state: "entered" as const, packId };
    expect(await db.tx((tx) => updateOpenImport({ ...enter, now: NOW + 3 }, tx))).toMatchObject({ packId });
    expect(await db.tx((tx) => updateOpenImport({ ...enter, now: NOW + 4 }, tx))).toBeNull();
    expect(await getImportIdOfPack({ packId }, db)).toBe("first");
    expect(await getImportIdOfPack({ packId: "absent" }, db)).toBeNull();
  });

  it("removes a vanished draft but no question that was ever published, and replaces a pack's title and library", async () => {
    const db = await fresh();
    const packId = await db.tx(async (tx) => {
      const { id: packId } = await insertPack({ title: "食堂", origin: "imported", createdAt: NOW }, tx);
      const row = { packId, title: "题", status: "draft" as const, family: "gist" as const, draft: content };
      for (const no of [1, 2]) {
        await insertQuestion({ ...row, id: `q${no}`, no, createdAt: NOW, updatedAt: NOW }, tx);
      }
      await insertQuestionVersion({ questionId: "q1", hash: "h", content, publishedAt: NOW }, tx);
      const entry = { packId, kind: "theory" as const, status: "draft" as const, createdAt: NOW, line: 1 };
      await insertLibraryEntries([{ ...entry, title: "意义", content: { title: "意义", line: 1, blocks: [] } }], tx);
      return packId;
    });
    await db.tx(async (tx) => {
      for (const questionId of ["q1", "q2"]) await removeUnpublishedQuestion({ questionId }, tx);
      await setPackTitle({ packId, title: "大食堂" }, tx);
      await removeLibraryEntries({ packId }, tx);
    });
    expect((await listQuestionsOfPack({ packId }, db)).map(({ id }) => id)).toEqual(["q1"]);
    expect(await getPack({ packId }, db)).toMatchObject({ title: "大食堂" });
    expect(await listLibraryEntries({ packId }, db)).toEqual([]);
  });
}
