import { PGlite } from "@electric-sql/pglite";
import SqliteFile from "better-sqlite3";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMigrations } from "@db/client/migrations";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { openPglite } from "@db/client/postgres/open-pglite";
import { migrateSqlite } from "@db/client/sqlite/migrate-sqlite";
import type { Database } from "@db/client/types";
import { getHead } from "@db/queries/attempts/answer-heads";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getAttempt } from "@db/queries/attempts/attempts";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";

const MIGRATIONS = resolve("db/migrations");
/** The last migration under which a revision was one whole text in a row with an id. */
const BEFORE = 5;

const first = "社区食堂统一配餐，老人少跑路。";
const second = "社区食堂统一配餐，老人少跑路，子女更放心。";
const aside = "另一个页面里写的。";

const texts = [
  { id: "r1", number: 1, parent: 0, chain: "head", text: first },
  { id: "r2", number: 2, parent: 1, chain: "side", text: aside },
  { id: "r3", number: 3, parent: 1, chain: "head", text: second },
];

const POINT = { id: "k1", awarded: 1.5, max: 2, status: "partial", reason: "generic", evidence: [] };

/** A school as the earlier schema held it: one handed-in attempt with a side text, and one that nothing was written in. */
const ROWS = [
  `INSERT INTO people (id, display_name, role, created_at) VALUES ('p', 'Lin', 'candidate', 1)`,
  `INSERT INTO questions (id, no, title, status, family, created_at, updated_at) VALUES ('q', 1, '题', 'published', 'gist', 1, 1)`,
  `INSERT INTO question_versions (id, question_id, number, hash, content, published_at) VALUES ('v', 'q', 1, 'h', '{}', 1)`,
  `INSERT INTO attempts (id, person_id, question_id, question_version_id, mode, status, started_at, sealed_at, sealed_by, sealed_revision_id)
   VALUES ('a', 'p', 'q', 'v', 'timed', 'sealed', 1, 9, 'hand-in', 'r3'), ('b', 'p', 'q', 'v', 'timed', 'sealed', 1, 9, 'deadline', NULL)`,
  ...texts.map(({ id, number, parent, chain, text }) => {
    const hash = sha256Hex(text);
    return `INSERT INTO revisions (id, attempt_id, number, parent_number, chain, client_key, hash, body, char_count, received_at, late, source)
      VALUES ('${id}', 'a', ${number}, ${parent}, '${chain}', '${parent}.${number + 4}.${hash}', '${hash}', '${text}', ${text.length}, ${number + 1}, false, 'autosave')`;
  }),
  `INSERT INTO assessments (id, attempt_id, revision_id, source, rubric_hash, profile, engine, report, share, created_at)
   VALUES ('s', 'a', 'r3', 'engine', 'r', 'p', 'e', '${JSON.stringify({ points: [POINT] })}', 0.5, 10), ('t', 'b', NULL, 'engine', 'r', 'p', 'e', '{}', 0, 10)`,
];

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "earlier-schema-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sqliteFromBefore(): Promise<Database> {
  const path = join(folder, "app.db");
  const connection = new SqliteFile(path);
  migrateSqlite(connection, readMigrations(MIGRATIONS, "sqlite").slice(0, BEFORE), path);
  for (const row of ROWS) connection.exec(row);
  connection.close();
  const db = await openDatabase({ url: `file:${path}` });
  expect(await db.missingMigrations(MIGRATIONS)).toBe(readMigrations(MIGRATIONS, "sqlite").length - BEFORE);
  await migrateDatabase(db);
  expect(await db.missingMigrations(MIGRATIONS)).toBe(0);
  return db;
}

async function postgresFromBefore(): Promise<Database> {
  const copy = join(folder, "migrations");
  cpSync(join(MIGRATIONS, "postgres"), join(copy, "postgres"), { recursive: true });
  const journal = join(copy, "postgres/meta/_journal.json");
  const book = JSON.parse(readFileSync(journal, "utf8")) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...book, entries: book.entries.slice(0, BEFORE) }));
  const client = await PGlite.create();
  const db = await openPglite(client);
  await db.migrate(copy);
  for (const row of ROWS) await client.exec(row);
  expect(await db.missingMigrations(MIGRATIONS)).toBe(readMigrations(MIGRATIONS, "postgres").length - BEFORE);
  await db.migrate(MIGRATIONS);
  expect(await db.missingMigrations(MIGRATIONS)).toBe(0);
  expect(await db.missingMigrations(copy)).toBe(-1);
  return db;
}

describe.each([
  ["SQLite", sqliteFromBefore],
  ["PostgreSQL", postgresFromBefore],
])("answers of a school on %s from before texts were kept as changes", (_name, open) => {
  it("are all there after the migration, with the sealed one as the head", async () => {
    const db = await open();
    const revisions = await readRevisions({ attemptId: "a" }, db);
    expect(
      revisions.map(({ number, parentNumber, chain, turn, text }) => [number, parentNumber, chain, turn, text]),
    ).toEqual(texts.map(({ number, parent, chain, text }) => [number, parent, chain, number + 4, text]));
    expect(await getAttempt({ attemptId: "a" }, db)).toMatchObject({
      sealedNumber: 3,
      medium: "typed",
      graceMs: 10_000,
    });
    expect(await getAttempt({ attemptId: "b" }, db)).toMatchObject({ sealedNumber: null });
    const clientKey = `1.7.${sha256Hex(second)}`;
    expect(await getHead({ attemptId: "a" }, db)).toMatchObject({ number: 3, text: second, clientKey });
    expect(await getHead({ attemptId: "b" }, db)).toBeNull();
    expect(await listAssessments({ attemptId: "a" }, db)).toMatchObject([
      { id: "s", revisionNumber: 3, admitted: false },
    ]);
    expect(await listAssessments({ attemptId: "b" }, db)).toMatchObject([{ id: "t", revisionNumber: 0 }]);
    const { evidence: _evidence, id: pointId, ...marks } = POINT;
    expect(await db.select().from(db.tables.assessmentPoints)).toEqual([{ assessmentId: "s", pointId, ...marks }]);
    await db.close();
  }, 60_000);
});
