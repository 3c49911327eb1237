import { useDatabase } from "@db/client/database";
import type { Database, Tx } from "@db/client/types";
import { insertLibraryEntries, removeLibraryEntries } from "@db/queries/content/library";
import { setQuestionVisibility } from "@db/queries/content/desk/set-question-visibility";
import { insertMaterialIfNew } from "@db/queries/content/materials";
import { insertPack } from "@db/queries/content/packs";
import { insertQuestionVersion } from "@db/queries/content/question-versions";
import { insertQuestion, setQuestionStatus, updateQuestionDraft } from "@db/queries/content/questions";
import { countStale } from "@db/queries/search/state";
import { insertSet, publishSetVersion } from "@db/queries/sets/sets";
import { setSetUse } from "@db/queries/sets/desk-sets";
import { expect, it } from "vitest";
import { STRANGER, type Viewer } from "~/domain/access/viewer";
import { TOKENISER_VERSION } from "~/domain/search/tokens";
import { catchUpIndex } from "~/services/search/catch-up-index.server";
import { indexedDatabase } from "~/services/search/indexed-database.server";
import { keepIndex } from "~/services/search/keep-index.server";
import { rebuildIndex } from "~/services/search/rebuild-index.server";
import { searchSchool } from "~/services/search/search-school.server";
import { content, NOW } from "../sample-rows";
import type { Suite } from "../suite";

const STAFF: Viewer = { kind: "account", personId: "t", role: "tutor", displayName: "T", userName: "t" };

type Written = {
  title: string;
  text?: string;
  at?: number;
  materials?: { key: string; title: string; hash: string }[];
};

/** A published question of the bank, indexed as part of its transaction. */
async function publish({ title, text = "请概括。", at = NOW, materials = [] }: Written, tx: Tx): Promise<string> {
  const said = { ...content, title, stem: text, materials };
  const row = { no: 1, title, family: "gist" as const, status: "draft" as const, createdAt: at, updatedAt: at };
  const { id } = await insertQuestion(row, tx);
  await insertQuestionVersion({ questionId: id, hash: id, content: said, publishedAt: at }, tx);
  return id;
}

async function titles(typed: string, viewer: Viewer = STRANGER): Promise<string[]> {
  const found = await searchSchool({ viewer, typed, kind: null, page: 1, now: NOW });
  if (found.state !== "searched") return [found.state];
  return found.hits.map((hit) => hit.title.map(({ text }) => text).join(""));
}

export function searchSuite({ fresh }: Suite): void {
  const school = async (): Promise<Database> => {
    const db = indexedDatabase(await fresh());
    useDatabase(db);
    return db;
  };

  it("finds words of any length, wherever the borders of words are, in any width", async () => {
    const db = await school();
    await db.tx(async (tx) => {
      await publish({ title: "甲", text: "推进城市更新，要把老旧小区改造好。" }, tx);
      await publish({ title: "乙", text: "以High Quality推动２０２４年“放管服”改革。" }, tx);
    });
    for (const typed of ["城", "城市", "市更", "市更新", "推进城市更新", "小区 城市", "改造，推进", "“更新，要把”"]) {
      expect([typed, await titles(typed)]).toEqual([typed, ["甲"]]);
    }
    for (const typed of ["high", "HIGH quality", "gh", "2024", "ＨＩＧＨ", "2024年", "放管服改革", "4", "「放管服」"]) {
      expect([typed, await titles(typed)]).toEqual([typed, ["乙"]]);
    }
    for (const typed of ["市城", "城市 改革", "“更新要把”", "“要把城市”", "ghq", "乡", "更新2024"]) {
      expect([typed, await titles(typed)]).toEqual([typed, []]);
    }
    expect(await titles("推")).toHaveLength(2);
  });

  it("answers signs, blanks, hostile and endless queries without an error", async () => {
    const db = await school();
    await db.tx((tx) => publish({ title: "甲", text: "治理".repeat(300) }, tx));
    expect(await titles("，。！")).toEqual(["signs"]);
    expect(await titles(" 　")).toEqual(["blank"]);
    for (const typed of [
      '" OR 1',
      "a' & !b",
      "治* NEAR(理)",
      ":*",
      "'; drop table questions; --",
      "\u0000",
      "\ud83d",
    ]) {
      expect(Array.isArray(await titles(typed)), typed).toBe(true);
    }
    expect(await titles("治理".repeat(4_000))).toEqual(["甲"]);
  });

  it("shows what has the words in its title first, then what has them as words, each with the newest first", async () => {
    const db = await school();
    await db.tx(async (tx) => {
      // 法治 as a word of its own, and across 司法|治理.
      await publish({ title: "一", text: "司法治理的经验。", at: NOW + 9 }, tx);
      await publish({ title: "二", text: "建设法治社会。", at: NOW + 1 }, tx);
      await publish({ title: "三", text: "建设法治政府。", at: NOW + 5 }, tx);
      await publish({ title: "法治四", text: "请概括。", at: NOW }, tx);
    });
    expect(await titles("法治")).toEqual(["法治四", "三", "二", "一"]);
  });

  it("gives the pages in one order without gap or double", async () => {
    const db = await school();
    await db.tx(async (tx) => {
      for (let no = 0; no < 45; no += 1) await publish({ title: `题${no}`, text: "社区治理。", at: NOW + no }, tx);
    });
    const page = async (number: number) => {
      const found = await searchSchool({ viewer: STRANGER, typed: "社区", kind: "question", page: number, now: NOW });
      if (found.state !== "searched") throw new Error(found.state);
      return { titles: found.hits.map((hit) => hit.title[0]?.text), more: found.more };
    };
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    expect(pages.flatMap((one) => one.titles)).toEqual(Array.from({ length: 45 }, (_, no) => `题${44 - no}`));
    expect(pages.map((one) => one.more)).toEqual([true, true, false, false]);
  });

  it("keeps step with what is published, changed, kept back and retired, in the same transaction", async () => {
    const db = await school();
    const id = await db.tx((tx) => publish({ title: "甲", text: "城市更新。" }, tx));
    await expect(
      db.tx(async (tx) => {
        await publish({ title: "乙", text: "城市更新。" }, tx);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await titles("城市更新")).toEqual(["甲"]);

    const draft = { ...content, title: "甲", stem: "乡村振兴。" };
    await db.tx((tx) => updateQuestionDraft({ questionId: id, draft, now: NOW + 1 }, tx));
    expect([await titles("乡村"), await titles("乡村", STAFF)]).toEqual([[], ["甲"]]);
    await db.tx((tx) => insertQuestionVersion({ questionId: id, hash: "2", content: draft, publishedAt: NOW + 2 }, tx));
    expect([await titles("乡村"), await titles("城市更新")]).toEqual([["甲"], []]);
    await db.tx((tx) => setQuestionVisibility({ questionId: id, visibility: "reserved", now: NOW + 3 }, tx));
    expect([await titles("乡村"), await titles("乡村", STAFF)]).toEqual([[], ["甲"]]);
    await db.tx((tx) => setQuestionVisibility({ questionId: id, visibility: "bank", now: NOW + 4 }, tx));
    expect(await titles("乡村")).toEqual(["甲"]);
    await db.tx((tx) => setQuestionStatus({ questionId: id, status: "retired", now: NOW + 5 }, tx));
    expect([await titles("乡村"), await titles("乡村", STAFF)]).toEqual([[], ["甲"]]);
    expect(await countStale({}, db)).toBe(0);
  });

  it("finds a material once, through a question that shows it", async () => {
    const db = await school();
    const materials = [{ key: "m1", title: "资料1", hash: "m" }];
    const ids = await db.tx(async (tx) => {
      await insertMaterialIfNew({ hash: "m", title: "资料1", text: "排水沟三年没有清过。", createdAt: NOW }, tx);
      return [await publish({ title: "甲", materials }, tx), await publish({ title: "乙", materials }, tx)];
    });
    const found = async () => searchSchool({ viewer: STRANGER, typed: "排水沟", kind: null, page: 1, now: NOW });
    expect(await found()).toMatchObject({ hits: [{ kind: "material", href: `/questions/${[...ids].sort()[0]}` }] });
    const [first = "", second = ""] = [...ids].sort();
    await db.tx((tx) => setQuestionStatus({ questionId: first, status: "retired", now: NOW }, tx));
    expect(await found()).toMatchObject({ hits: [{ href: `/questions/${second}` }] });
    await db.tx((tx) => setQuestionStatus({ questionId: second, status: "retired", now: NOW }, tx));
    expect(await titles("排水沟")).toEqual([]);
    expect(await titles("排水沟", STAFF)).toEqual(["资料1"]);
  });

  it("finds published entries of the library and sets, and forgets those that are taken out", async () => {
    const db = await school();
    const theory = { title: "枫桥经验", line: 1, blocks: [{ head: "内涵", text: "小事不出村。", line: 2 }] };
    const { packId, setId } = await db.tx(async (tx) => {
      const pack = await insertPack({ title: "基层", origin: "imported", createdAt: NOW }, tx);
      const entry = { packId: pack.id, kind: "theory" as const, title: theory.title, content: theory, line: 1 };
      await insertLibraryEntries(
        [
          { ...entry, status: "published", createdAt: NOW },
          { ...entry, title: "草稿", status: "draft", createdAt: NOW },
        ],
        tx,
      );
      const questionId = await publish({ title: "甲" }, tx);
      const [version] = await tx.select().from(tx.tables.questionVersions);
      const items = [{ questionId, versionId: version?.id ?? "", marks: null }];
      const times = { minutes: 150, readingMinutes: null, readingRule: "suggested" as const };
      const draft = { title: "基层套卷", kind: "paper" as const, ...times, sourceNote: "小事不出村", items };
      const row = { title: draft.title, status: "draft" as const, draft, createdAt: NOW, updatedAt: NOW };
      const set = await insertSet(row, tx);
      await publishSetVersion({ setId: set.id, hash: "s", content: draft, publishedAt: NOW }, tx);
      return { packId: pack.id, setId: set.id };
    });
    expect((await titles("小事")).sort()).toEqual(["基层套卷", "枫桥经验"]);
    expect((await titles("小事", STAFF)).sort()).toEqual(["基层套卷", "枫桥经验", "草稿"].sort());
    await db.tx((tx) => setSetUse({ setId, status: "retired", now: NOW }, tx));
    expect(await titles("小事")).toEqual(["枫桥经验"]);
    await db.tx((tx) => removeLibraryEntries({ packId }, tx));
    expect(await titles("小事")).toEqual([]);
    expect(await titles("小事", STAFF)).toEqual(["基层套卷"]);
  });

  it("indexes what was written past it, and all of it anew when words are cut in another way", async () => {
    const plain = await fresh();
    useDatabase(plain);
    await plain.tx((tx) => publish({ title: "甲", text: "城市更新。" }, tx));
    expect([await titles("城市"), await countStale()]).toEqual([[], 1]);
    expect([await catchUpIndex(), await titles("城市"), await countStale()]).toEqual([1, ["甲"], 0]);

    const { searchIndex, searchStates } = plain.tables;
    await plain.tx(async (tx) => {
      await tx.delete(searchIndex);
      await tx.insert(searchStates).values({ id: "index", tokeniser: TOKENISER_VERSION - 1, builtAt: NOW });
    });
    expect(await titles("城市")).toEqual([]);
    expect([await keepIndex({ now: NOW }), await titles("城市")]).toEqual([1, ["甲"]]);
    expect(await keepIndex({ now: NOW })).toBe(0);
    expect([await rebuildIndex({ now: NOW }), await titles("城市")]).toEqual([1, ["甲"]]);
    expect(await plain.$count(plain.tables.searchDocuments)).toBe(2);
    expect(await plain.$count(searchIndex)).toBe(2);
  });
}
