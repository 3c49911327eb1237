import SqliteFile from "better-sqlite3";
import { eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { alias } from "drizzle-orm/sqlite-core";
import { expect, it } from "vitest";
import { sqliteKit as kit } from "../../../kit/sqlite";
import type { Built } from "../../types";
import { keptStatement } from "./kept-statement";

const essays = kit.table("essays", {
  id: kit.text("id").primaryKey(),
  hash: kit.hash("hash").notNull(),
  late: kit.bool("late").notNull(),
  facts: kit.json<{ marks: number }>("facts"),
});
const notes = kit.table("notes", { essayId: kit.text("essay_id"), words: kit.text("words"), at: kit.time("at") });

const HASH = "ab".repeat(32);

/** One essay with a note that says nothing, and one without any. */
function school() {
  const connection = new SqliteFile(":memory:");
  connection.exec("CREATE TABLE essays (id TEXT PRIMARY KEY, hash BLOB NOT NULL, late INTEGER NOT NULL, facts TEXT)");
  connection.exec("CREATE TABLE notes (essay_id TEXT, words TEXT, at INTEGER)");
  const on = drizzle(connection);
  on.insert(essays)
    .values([
      { id: "a", hash: HASH, late: true, facts: { marks: 3 } },
      { id: "b", hash: HASH, late: false, facts: null },
    ])
    .run();
  on.insert(notes).values({ essayId: "a", words: null, at: 7 }).run();
  const both = async <Rows>(query: { prepare(): unknown }, values = {}) => {
    const prepared = query.prepare() as Built<Rows>;
    return [await keptStatement(connection, prepared).execute(values), await prepared.execute(values)];
  };
  return { on, connection, both };
}

it("reads rows as drizzle does: hashes, truths, JSON, expressions and what is not there", async () => {
  const { on, both } = school();
  const [whole, known] = await both(on.select().from(essays).orderBy(essays.id));
  expect(whole).toEqual(known);
  expect(whole).toEqual([
    { id: "a", hash: HASH, late: true, facts: { marks: 3 } },
    { id: "b", hash: HASH, late: false, facts: null },
  ]);
  const count = sql<number>`count(*)`.mapWith(Number);
  const [counted, again] = await both(on.select({ count, last: sql`max(${essays.id})`.as("last") }).from(essays));
  expect(counted).toEqual([{ count: 2, last: "b" }]);
  expect(again).toEqual(counted);
});

it("gives null for a table of a join that has no row, and a row of empty columns for one that has", async () => {
  const { on, both } = school();
  const note = alias(notes, "note");
  const joined = on
    .select({ id: essays.id, note, both: { late: essays.late, words: note.words } })
    .from(essays)
    .leftJoin(note, eq(note.essayId, essays.id))
    .orderBy(essays.id);
  const [rows, known] = await both(joined);
  expect(rows).toEqual([
    { id: "a", note: { essayId: "a", words: null, at: 7 }, both: { late: true, words: null } },
    { id: "b", note: null, both: { late: false, words: null } },
  ]);
  expect(rows).toEqual(known);
});

it("writes values as drizzle does, and tells how many rows that changed", async () => {
  const { on, connection } = school();
  const put = on.insert(essays).values({
    id: sql.placeholder("id"),
    hash: sql.placeholder("hash"),
    late: sql.placeholder("late"),
    facts: sql.placeholder("facts"),
  });
  const kept = keptStatement(connection, put.prepare() as unknown as Built<unknown>);
  const essay = { id: "c", hash: HASH, late: true, facts: { marks: 9 } };
  expect(await kept.execute(essay)).toMatchObject({ changes: 1 });
  expect(await on.select().from(essays).where(eq(essays.id, "c"))).toEqual([essay]);
});

it("refuses an asking that lacks a value, by its name", async () => {
  const { on, connection } = school();
  const query = on
    .select()
    .from(essays)
    .where(eq(essays.id, sql.placeholder("id")));
  const kept = keptStatement(connection, query.prepare() as unknown as Built<unknown>);
  await expect(kept.execute({ other: "a" })).rejects.toThrow('without its "id"');
  expect(await kept.execute({ id: "a" })).toHaveLength(1);
});
