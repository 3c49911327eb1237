import SqliteFile from "better-sqlite3";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "../open-database";
import { DatabaseUnusable } from "../unusable/database-unusable";
import { unusableSentence } from "../unusable/unusable-sentence";
import { checkSqlite } from "./check-sqlite";
import { copySqlite } from "./copy-sqlite";

const migrations = "db/migrations";
/** Some hundred pages, so that copying them takes several turns. */
const LARGE = "题".repeat(400_000);

let folder: string;
let from: string;
let other: SqliteFile.Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "copy-"));
  from = join(folder, "app.db");
  const db = await openDatabase({ url: from });
  await migrateDatabase(db);
  await db.close();
  other = new SqliteFile(from);
});
afterEach(() => {
  other.close();
  rmSync(folder, { recursive: true, force: true });
});

const refusalOf = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);

function addAudit(action: string): void {
  other
    .prepare("INSERT INTO audit_events (id, at, action, details) VALUES (?, 1, ?, '{}')")
    .run(crypto.randomUUID(), action);
}

it("a copy comes to its end while somebody writes between any two of its turns, and holds what was there when it began", async () => {
  addAudit(LARGE);
  let turns = 0;
  const onStep = () => {
    addAudit("later");
    if ((turns += 1) > 100) throw new Error("it begins anew with every write");
  };
  const to = join(folder, "copy.db");
  await copySqlite({ from, to, migrations, onStep });
  expect(turns).toBeGreaterThan(3);
  const copy = new SqliteFile(to);
  expect(copy.prepare("SELECT count(*) FROM audit_events").pluck().get()).toBe(1);
  copy.close();
});

it("a database that another program holds for itself is said to be held, by a copy and by a look at it, not to lack permissions", async () => {
  other.pragma("locking_mode = EXCLUSIVE");
  addAudit("held from here on");
  const copying = copySqlite({ from, to: join(folder, "copy.db"), migrations, waitMs: 0 });
  expect(await refusalOf(copying)).toMatchObject({ code: "busy", path: from });
  expect(() => checkSqlite({ path: from, migrations, waitMs: 0 })).toThrow(new DatabaseUnusable("busy", from));
  expect(existsSync(join(folder, "copy.db"))).toBe(false);
});

it("a folder for a database is said to be one, by a copy, a look and an opening", async () => {
  const path = join(folder, "sub");
  mkdirSync(path);
  const folderThere = { code: "folder", path };
  expect(await refusalOf(copySqlite({ from: path, to: join(folder, "copy.db"), migrations }))).toMatchObject(
    folderThere,
  );
  expect(() => checkSqlite({ path, migrations })).toThrow(new DatabaseUnusable("folder", path));
  const opening = await refusalOf(openDatabase({ url: path }));
  expect(opening).toMatchObject(folderThere);
  expect(unusableSentence(opening as DatabaseUnusable)).toContain("is a folder");
});

it("where the copy cannot be written, its place is named and not the database", async () => {
  // No user, whatever their rights, makes a file there.
  const to = "/sys/copy.db";
  expect(await refusalOf(copySqlite({ from, to, migrations }))).toMatchObject({ code: "unwritable", path: to });
});

it("a database that cannot be opened is said to be one that cannot be read: nothing is ever written there", async () => {
  const path = join(folder, "missing.db");
  const refusal = await refusalOf(copySqlite({ from: path, to: join(folder, "copy.db"), migrations }));
  expect(refusal).toMatchObject({ code: "unreadable", path });
  expect(existsSync(path)).toBe(false);
});
