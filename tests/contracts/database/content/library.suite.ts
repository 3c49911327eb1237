import type { Withheld } from "~/domain/access/visible-entry";
import { visibleEntry } from "~/domain/access/visible-entry";
import { STRANGER } from "~/domain/access/viewer";
import { insertLibraryEntries, listLibraryEntries } from "@db/queries/content/library";
import { replaceLibraryEntries } from "@db/queries/content/replace-library";
import { insertPack } from "@db/queries/content/packs";
import { insertQuestion } from "@db/queries/content/questions";
import { countLibrary, listLibrary, listSiblings } from "@db/queries/library/entries";
import { getLibraryMark, saveLibraryMark } from "@db/queries/library/marks";
import { listReservedQuestions } from "@db/queries/library/reserved-questions";
import { advanceStudy, getStudy, insertStudy, listStudiesOfEntry } from "@db/queries/library/studies";
import { insertPerson } from "@db/queries/people/people";
import { expect, it } from "vitest";
import { NOW } from "../sample-rows";
import type { Suite } from "../suite";

const blocks = { title: "意义", line: 1, blocks: [] };
const entry = (id: string, more: object = {}) => ({
  id,
  packId: "a",
  kind: "framework" as const,
  genre: "speech" as const,
  title: id,
  status: "published" as const,
  content: blocks,
  line: 1,
  createdAt: NOW,
  ...more,
});

const ENTRIES = [
  entry("speech"),
  entry("plan", { genre: "plan", line: 2 }),
  entry("none", { genre: null, line: 3 }),
  entry("essay", { kind: "model" }),
  entry("theory", { kind: "theory", genre: null }),
  entry("draft", { status: "draft" }),
  entry("other", { packId: "b" }),
];

export function librarySuite({ fresh }: Suite): void {
  const school = async () => {
    const db = await fresh();
    await db.tx(async (tx) => {
      for (const id of ["a", "b"]) await insertPack({ id, title: id, origin: "imported", createdAt: NOW }, tx);
      for (const id of ["me", "you"]) {
        await insertPerson({ id, role: "candidate", displayName: id, createdAt: NOW }, tx);
      }
      await insertLibraryEntries(ENTRIES, tx);
    });
    return db;
  };

  it("leaves out of lists and counts of the library exactly what the one rule withholds", async () => {
    const db = await school();
    const rules: Withheld[][] = [
      [],
      [{ packId: "a", kinds: "all", genre: null }],
      [{ packId: "a", kinds: "outlines", genre: "speech" }],
      [{ packId: "a", kinds: "outlines", genre: null }],
      [
        { packId: "a", kinds: "theory", genre: null },
        { packId: "b", kinds: "outlines", genre: "plan" },
      ],
    ];
    for (const withheld of rules) {
      const asked = { personId: null, includeDrafts: false, withheld };
      const { rows, total } = await listLibrary({ ...asked, limit: 20, offset: 0 }, db);
      const there = ENTRIES.filter((one) => visibleEntry(STRANGER, one, withheld)).map(({ id }) => id);
      expect(rows.map(({ id }) => id).sort()).toEqual(there.sort());
      expect(total).toBe(there.length);
      const counts = await countLibrary(asked, db);
      expect(counts.reduce((sum, { entries }) => sum + entries, 0)).toBe(there.length);
    }
  });

  it("narrows the library by kind, genre and one's own marks, a page at a time, and finds what stands beside an entry", async () => {
    const db = await school();
    const asked = { personId: "me", includeDrafts: true, withheld: [], limit: 2, offset: 0 };
    await db.tx((tx) => saveLibraryMark({ personId: "me", entryId: "plan", note: "好", now: NOW }, tx));
    await db.tx((tx) => saveLibraryMark({ personId: "me", entryId: "plan", bookmarkedAt: NOW, now: NOW + 1 }, tx));
    await db.tx((tx) => saveLibraryMark({ personId: "you", entryId: "speech", note: "差", now: NOW }, tx));
    expect(await getLibraryMark({ personId: "me", entryId: "plan" }, db)).toMatchObject({
      note: "好",
      bookmarkedAt: NOW,
    });
    const page = await listLibrary({ ...asked, kind: "framework", packId: "a" }, db);
    expect([page.rows.length, page.total]).toEqual([2, 4]);
    const mine = await listLibrary({ ...asked, mine: "noted" }, db);
    expect(mine.rows).toMatchObject([{ id: "plan", noted: true, bookmarkedAt: NOW }]);
    expect((await listLibrary({ ...asked, mine: "bookmarked", personId: "you" }, db)).total).toBe(0);
    expect((await listLibrary({ ...asked, mine: "noted", personId: null }, db)).total).toBe(0);
    const beside = await listSiblings({ entry: { id: "plan", packId: "a", genre: "plan" }, limit: 2 }, db);
    expect(beside).toHaveLength(2);
  });

  it("moves a study on once for the stage it is at, and keeps the one before when it begins anew", async () => {
    const db = await school();
    const mine = { personId: "me", entryId: "speech" };
    const study = { ...mine, way: "recall" as const };
    const studyId = await db.tx((tx) => insertStudy({ ...study, now: NOW }, tx));
    const move = { studyId, from: 0, stage: 1, steps: [], finished: true, now: NOW + 1 };
    expect(await db.tx((tx) => advanceStudy(move, tx))).toBe(true);
    expect(await db.tx((tx) => advanceStudy(move, tx))).toBe(false);
    expect(await getStudy(study, db)).toMatchObject({ stage: 1, finishedAt: NOW + 1 });
    await db.tx((tx) => insertStudy({ ...study, now: NOW + 2 }, tx));
    expect(await getStudy(study, db)).toMatchObject({ stage: 0, finishedAt: null });
    expect(await listStudiesOfEntry(mine, db)).toHaveLength(2);
    expect(await getStudy({ ...study, personId: "you" }, db)).toBeNull();
  });

  it("changes a pack's library in place, and keeps what is gone but was noted as a draft", async () => {
    const db = await school();
    await db.tx((tx) => saveLibraryMark({ personId: "me", entryId: "plan", note: "好", now: NOW }, tx));
    await db.tx((tx) =>
      replaceLibraryEntries({ packId: "a", entries: [entry("speech", { line: 9 }), entry("new", { line: 10 })] }, tx),
    );
    const kept = (await listLibraryEntries({ packId: "a" }, db)).map(({ id, status, line }) => [id, status, line]);
    expect(kept.sort()).toEqual([
      ["new", "published", 10],
      ["plan", "draft", 2],
      ["speech", "published", 9],
    ]);
    expect(await listLibraryEntries({ packId: "b" }, db)).toHaveLength(1);
  });

  it("lists reserved questions of packs but those that are retired", async () => {
    const db = await school();
    const row = { no: 1, title: "题", family: "essay" as const, createdAt: NOW, updatedAt: NOW };
    await db.tx(async (tx) => {
      const reserved = { ...row, packId: "a", visibility: "reserved" as const };
      await insertQuestion({ ...reserved, id: "q1", status: "published" }, tx);
      await insertQuestion({ ...reserved, id: "q2", status: "retired" }, tx);
      await insertQuestion({ ...reserved, id: "q3", status: "published", packId: null }, tx);
      await insertQuestion({ ...row, id: "q4", status: "published", packId: "a" }, tx);
    });
    expect((await listReservedQuestions(db)).map(({ id }) => id)).toEqual(["q1"]);
  });
}
