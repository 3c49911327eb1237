import SqliteFile from "better-sqlite3";
import { PGlite } from "@electric-sql/pglite";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postgresServer } from "../tests/contracts/database/postgres-server";
import { openPglite } from "./client/postgres/open-pglite";
import { migrateDatabase, openDatabase } from "./client/open-database";
import type { Database } from "./client/types";

const ALL = resolve(import.meta.dirname, "migrations");

type Journal = { entries: { tag: string; when: number }[] };
const journalOf = (folder: string, dialect: string) =>
  JSON.parse(readFileSync(join(folder, dialect, "meta/_journal.json"), "utf8")) as Journal;
const tagsOf = (dialect: string) => journalOf(ALL, dialect).entries.map(({ tag }) => tag);
const tags = tagsOf("sqlite");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "migrations-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The migrations as an earlier version of the program had them: the first `count`. */
function earlier(dialect: "sqlite" | "postgres", count: number): string {
  const copy = join(folder, `first-${count}`);
  mkdirSync(copy);
  cpSync(join(ALL, dialect), join(copy, dialect), { recursive: true });
  const journal = journalOf(copy, dialect);
  const shorter = { ...journal, entries: journal.entries.slice(0, count) };
  writeFileSync(join(copy, dialect, "meta/_journal.json"), JSON.stringify(shorter));
  return copy;
}

const TEXT = "第一稿：民生为本。";
const HASH = "ab".repeat(32);

/** Somebody with an answer, as the first schema held it; what it has in common with all the others. */
const PEOPLE = [
  `INSERT INTO people (id, user_name, display_name, role, created_at) VALUES ('p', 'lin', '林', 'candidate', 1)`,
  `INSERT INTO packs (id, title, origin, created_at) VALUES ('k', '题集', 'imported', 1)`,
  `INSERT INTO questions (id, pack_id, no, title, status, family, created_at, updated_at) VALUES ('q', 'k', 1, '题', 'published', 'gist', 1, 1)`,
  `INSERT INTO question_versions (id, question_id, number, hash, content, published_at) VALUES ('v', 'q', 1, 'h', '{}', 1)`,
  `INSERT INTO attempts (id, person_id, question_id, question_version_id, mode, status, started_at) VALUES ('a', 'p', 'q', 'v', 'practice', 'open', 1)`,
];
const REVISION = (late: string) =>
  `INSERT INTO revisions (id, attempt_id, number, parent_number, chain, client_key, hash, body, char_count, received_at, late, source)
   VALUES ('r', 'a', 1, 0, 'head', 'page.1', '${HASH}', '${TEXT}', 9, 2, ${late}, 'autosave')`;
const ANSWER = (hash: string, late: string) => [
  `INSERT INTO answer_revisions (attempt_id, number, parent_number, chain, turn, hash, body, char_count, received_at, late, source)
   VALUES ('a', 1, 0, 'head', 1, ${hash}, '${TEXT}', 9, 2, ${late}, 'autosave')`,
  `INSERT INTO answer_heads (attempt_id, number, client_key, hash, text, char_count, received_at, since_whole)
   VALUES ('a', 1, 'page.1', ${hash}, '${TEXT}', 9, 2, 0)`,
];
/** Before this migration the texts stand in the old table. */
const MOVED = tags.indexOf("0006_move_answers");

async function expectKept(db: Database): Promise<void> {
  const { people, attempts, answerHeads, revisions, questions } = db.tables;
  expect(await db.select({ id: people.id, name: people.displayName }).from(people)).toEqual([{ id: "p", name: "林" }]);
  expect(await db.select({ id: questions.id, title: questions.title }).from(questions)).toEqual([
    { id: "q", title: "题" },
  ]);
  expect(await db.select({ id: attempts.id, status: attempts.status }).from(attempts)).toEqual([
    { id: "a", status: "open" },
  ]);
  expect(await db.select({ text: answerHeads.text }).from(answerHeads)).toEqual([{ text: TEXT }]);
  expect(await db.$count(revisions)).toBe(1);
}

describe("data of an earlier version of the program", () => {
  it.each(tags.map((tag, at) => ({ tag, count: at + 1 })))("in SQLite comes forward from $tag", async ({ count }) => {
    const url = join(folder, "app.db");
    const before = await openDatabase({ url });
    await migrateDatabase(before, earlier("sqlite", count));
    await before.close();
    const file = new SqliteFile(url);
    const answers = count <= MOVED ? [REVISION("0")] : ANSWER(`x'${HASH}'`, "0");
    for (const statement of [...PEOPLE, ...answers]) file.exec(statement);
    file.close();
    const db = await openDatabase({ url });
    await migrateDatabase(db, ALL);
    await expectKept(db);
    await db.close();
  });

  it("in PostgreSQL comes forward from each schema", { timeout: 300_000 }, async () => {
    await onEmptyPostgres(tagsOf("postgres").length, async (db, run, at) => {
      await migrateDatabase(db, earlier("postgres", at + 1));
      const answers = at < MOVED ? [REVISION("false")] : ANSWER(`'\\x${HASH}'`, "false");
      for (const statement of [...PEOPLE, ...answers]) await run(statement);
      await migrateDatabase(db, ALL);
      await expectKept(db);
    });
  });
});

type OnEmpty = (db: Database, run: (statement: string) => Promise<unknown>, at: number) => Promise<void>;

/** Does this so many times, each on an empty database: of a server where one is installed, which is quicker, else in memory. */
async function onEmptyPostgres(times: number, work: OnEmpty): Promise<void> {
  if (postgresServer.missing !== null) return onEmptyPglite(times, work);
  const server = await postgresServer.start();
  try {
    for (let at = 0; at < times; at += 1) {
      const url = await server.emptyAddress();
      const db = await openDatabase({ url });
      const client = new pg.Client({ connectionString: url });
      try {
        await client.connect();
        await work(db, (statement) => client.query(statement), at);
      } finally {
        await client.end();
        await db.close();
      }
    }
  } finally {
    await server.stop();
  }
}

async function onEmptyPglite(times: number, work: OnEmpty): Promise<void> {
  const client = await PGlite.create();
  try {
    for (let at = 0; at < times; at += 1) {
      await client.exec(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS drizzle CASCADE;`);
      const db = await openPglite(client);
      await work(db, (statement) => client.exec(statement), at);
      await db.close();
    }
  } finally {
    await client.close();
  }
}

describe("a migration that fails", () => {
  it("leaves the old SQLite file as it was, to be opened by the version that made it", async () => {
    const url = join(folder, "app.db");
    const count = tags.length - 1;
    const old = earlier("sqlite", count);
    const before = await openDatabase({ url });
    await migrateDatabase(before, old);
    await before.close();
    const file = new SqliteFile(url);
    for (const statement of [...PEOPLE, ...ANSWER(`x'${HASH}'`, "0")]) file.exec(statement);
    file.pragma("wal_checkpoint(TRUNCATE)");
    file.close();
    const bytes = readFileSync(url);

    const broken = earlier("sqlite", tags.length);
    const last = join(broken, "sqlite", `${tags.at(-1) ?? ""}.sql`);
    // Everything of it happens, and rows go, before its last statement fails.
    const wrong = [
      "DELETE FROM answer_heads;",
      "UPDATE people SET display_name = '';",
      "INSERT INTO no_such_table VALUES (1);",
    ];
    writeFileSync(last, [readFileSync(last, "utf8"), ...wrong].join("\n--> statement-breakpoint\n"));
    const db = await openDatabase({ url });
    await expect(migrateDatabase(db, broken)).rejects.toThrow("no_such_table");
    await db.close();
    expect(readFileSync(url).equals(bytes)).toBe(true);

    const again = await openDatabase({ url });
    await migrateDatabase(again, old);
    await expectKept(again);
    await again.close();
  });
});
