import SqliteFile from "better-sqlite3";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { insertPerson } from "@db/queries/people/people";
import { openTestSchool, schoolFile } from "../../../tests/factories/school";
import { command } from "./move";

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
let folder: string;
let from: string;
let to: string;
let said: { out: string; err: string };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "db-move-"));
  from = await schoolAt("old", "林");
  to = join(folder, "new", "app.db");
  said = { out: "", err: "" };
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A file with one person in it. */
async function schoolAt(name: string, displayName: string): Promise<string> {
  const path = join(folder, name, "app.db");
  const db = await openTestSchool();
  await db.tx((tx) => insertPerson({ userName: "lin", displayName, role: "candidate", createdAt: NOW }, tx));
  await db.close();
  mkdirSync(dirname(path));
  writeFileSync(path, readFileSync(schoolFile()));
  return path;
}

function run(...words: string[]) {
  return command(words, {
    stdin: async () => new Uint8Array(),
    readFile: async (path) => readFileSync(path),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
}

const move = () => run("--from", from, "--to", to);

/** Nothing was moved, for this reason, in one sentence. */
async function expectRefused(reason: string | RegExp): Promise<void> {
  expect(await move()).toBe(1);
  expect(said.out).toBe("");
  expect(said.err).toEqual(
    typeof reason === "string" ? expect.stringContaining(reason) : expect.stringMatching(reason),
  );
  expect(said.err.trimEnd().split("\n")).toHaveLength(1);
}

it("says in one table what was counted on both sides, indexes what arrived and leaves no mark and no lock", async () => {
  expect(await move()).toBe(0);
  expect(said.out).toMatch(/^table +rows from +hash from +rows to +hash to\n/);
  expect(said.out).toMatch(/\npeople +1 +[0-9a-f]{12} +1 +[0-9a-f]{12} +same\n/);
  expect(said.out).not.toContain("DIFFERENT");
  const file = new SqliteFile(to, { readonly: true });
  expect(file.prepare("SELECT display_name FROM people").pluck().all()).toEqual(["林"]);
  expect(file.prepare("SELECT id FROM search_states").pluck().all()).toEqual(["index"]);
  expect(file.prepare("SELECT 1 FROM sqlite_master WHERE name = '__move'").get()).toBeUndefined();
  file.close();
  expect([...readdirSync(dirname(from)), ...readdirSync(dirname(to))]).not.toContain("app.lock");
});

it("refuses while the server runs on either side", async () => {
  for (const side of [dirname(from), dirname(to)]) {
    mkdirSync(side, { recursive: true });
    // The process that started this one is alive for as long as the test is.
    writeFileSync(join(side, "app.lock"), `${process.ppid}\n`);
    said.err = "";
    await expectRefused(`process id ${process.ppid}: stop that one first`);
    rmSync(join(side, "app.lock"));
  }
  expect(existsSync(to)).toBe(false);
});

it("refuses one database as both, and one that is not there", async () => {
  to = join(folder, "new", "..", "old", "app.db");
  await expectRefused("is the database that is moved from");
  said.err = "";
  from = join(folder, "none", "app.db");
  await expectRefused("There is no database at");
  expect(existsSync(join(folder, "none"))).toBe(false);
  said.err = "";
  from = folder;
  await expectRefused("There is no database at");
});

it("refuses a target that holds anything, and leaves it as it is", async () => {
  to = await schoolAt("new", "王");
  const before = readFileSync(to);
  await expectRefused(/is not empty \(people\)/);
  expect(readFileSync(to).equals(before)).toBe(true);
});

it("refuses a target that is something else's", async () => {
  mkdirSync(dirname(to));
  const file = new SqliteFile(to);
  file.exec("CREATE TABLE recipes (name text)");
  file.close();
  await expectRefused(/is not empty \(recipes\)/);
});

it.each([
  [
    "an older",
    "DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)",
  ],
  ["a newer", "UPDATE __drizzle_migrations SET created_at = created_at + 1"],
])("refuses a source of %s version, and changes nothing", async (age, change) => {
  const file = new SqliteFile(from);
  file.exec(change);
  file.close();
  await expectRefused(`is of ${age} version`);
  expect(existsSync(to)).toBe(false);
});

it("refuses a target of a newer version", async () => {
  mkdirSync(dirname(to));
  const db = await openDatabase({ url: to });
  await migrateDatabase(db);
  await db.close();
  const file = new SqliteFile(to);
  file.exec("UPDATE __drizzle_migrations SET created_at = created_at + 1");
  file.close();
  await expectRefused(/new\/app\.db is of a newer version/);
});

it("goes on with an unfinished move of the same source only", async () => {
  const other = await schoolAt("other", "王");
  expect(await move()).toBe(0);
  const file = new SqliteFile(to);
  file.exec("CREATE TABLE __move (name text PRIMARY KEY NOT NULL, value text NOT NULL)");
  file.exec("INSERT INTO __move VALUES ('source', '{\"where\":\"elsewhere\"}')");
  file.close();
  from = other;
  said = { out: "", err: "" };
  await expectRefused("holds an unfinished move from another database");
});

it.each([
  ["postgres://lin:geheim@127.0.0.1:1/app", "cannot be used (connect ECONNREFUSED 127.0.0.1:1)"],
  ["postgres://lin:ge/h@eim@127.0.0.1:1/app", "percent-encoded"],
  ["postgres://lin:ge@h/eim#@127.0.0.1:1/app", "percent-encoded"],
  ["postgre://lin:geheim@127.0.0.1:1/app", "postgre://127.0.0.1:1/app is not an address this program knows"],
])("says what is wrong with %s, and never its password", async (address, reason) => {
  to = address;
  await expectRefused(reason);
  expect(said.err).not.toMatch(/geheim|ge\/h|ge@h|eim/);
});

it("explains itself: help on standard output, wrong usage with code 2", async () => {
  expect(await run("--help")).toBe(0);
  expect(said.out).toContain("Usage");
  expect(await run("--from", from)).toBe(2);
  expect(await run("--from", from, "--to", to, "--force")).toBe(2);
  expect(existsSync(to)).toBe(false);
});
