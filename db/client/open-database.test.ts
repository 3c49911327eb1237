import SqliteFile from "better-sqlite3";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { insertPerson } from "../queries/people/people";
import type { DatabaseUnusable } from "./unusable/database-unusable";
import { migrateDatabase, openDatabase } from "./open-database";
import { sqlitePath } from "./sqlite/file/sqlite-path";
import { unusableSentence } from "./unusable/unusable-sentence";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "open-database-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const person = { userName: "lin", displayName: "Lin", role: "candidate" as const, createdAt: 1 };

describe("opening SQLite", () => {
  it("refuses a file that is no database and leaves it as it is", async () => {
    const path = join(folder, "app.db");
    const bytes = Buffer.alloc(8_192, "not a database ");
    writeFileSync(path, bytes);
    await expect(openDatabase({ url: `file:${path}` })).rejects.toMatchObject({ code: "corrupt", path });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("refuses a database with damaged pages", async () => {
    const path = join(folder, "app.db");
    const db = await openDatabase({ url: path });
    await migrateDatabase(db);
    await db.tx((tx) => insertPerson(person, tx));
    await db.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4_096, bytes.length);
    writeFileSync(path, bytes);
    await expect(openDatabase({ url: path })).rejects.toMatchObject({ code: "corrupt" });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("says that a path is a folder, and that one below a file cannot be written to", async () => {
    mkdirSync(join(folder, "app.db"));
    writeFileSync(join(folder, "file"), "");
    await expect(openDatabase({ url: join(folder, "app.db") })).rejects.toMatchObject({ code: "folder" });
    await expect(openDatabase({ url: join(folder, "file/app.db") })).rejects.toMatchObject({ code: "unwritable" });
  });

  it("waits for another process's write without holding up this one", async () => {
    const path = join(folder, "app.db");
    const db = await openDatabase({ url: path });
    await migrateDatabase(db);
    const other = new SqliteFile(path);
    other.exec("BEGIN IMMEDIATE");
    const writing = db.tx((tx) => insertPerson(person, tx));
    const began = performance.now();
    for (let turn = 0; turn < 20; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
    // Less than SQLite would wait in its own code.
    expect(performance.now() - began).toBeLessThan(4_000);
    other.exec("COMMIT");
    other.close();
    await writing;
    expect(await db.$count(db.tables.people)).toBe(1);
    await db.close();
  });

  it("keeps every commit safe on disk and its reading connection from writing", async () => {
    const path = join(folder, "app.db");
    const db = await openDatabase({ url: path });
    await migrateDatabase(db);
    expect(db).not.toHaveProperty("insert");
    await db.close();
    const file = new SqliteFile(path);
    expect(file.pragma("journal_mode", { simple: true })).toBe("wal");
    file.close();
  });
});

it("loads no driver but the one its address asks for", async () => {
  vi.resetModules();
  const loaded: string[] = [];
  vi.doMock("pg", () => (loaded.push("pg"), {}));
  vi.doMock("@electric-sql/pglite", () => (loaded.push("pglite"), {}));
  const again = await import("./open-database");
  const db = await again.openDatabase({ url: join(folder, "app.db") });
  await db.close();
  expect(loaded).toEqual([]);
  await expect(again.openDatabase({ url: "pglite:" })).rejects.toThrow();
  expect(loaded).toEqual(["pglite"]);
  vi.doUnmock("pg");
  vi.doUnmock("@electric-sql/pglite");
  vi.resetModules();
});

const failureAt = async (url: string) =>
  (await openDatabase({ url }).catch((error: unknown) => error)) as DatabaseUnusable;

it("says why a server cannot be used, without its password", async () => {
  const failure = await failureAt("postgres://lin:geheim@127.0.0.1:1/app");
  expect(failure).toMatchObject({ code: "unreachable", path: "postgres://127.0.0.1:1/app" });
  expect(unusableSentence(failure)).toMatch(
    /127\.0\.0\.1:1\/app cannot be used \(connect ECONNREFUSED 127\.0\.0\.1:1\)/,
  );
});

it.each([
  "postgres://lin:ge@h/heim#?@127.0.0.1:1/app",
  "postgres://lin:1/heim@127.0.0.1:1/app",
  "postgres://lin:heim%zz@127.0.0.1:1/app",
  '"postgres://lin:heim@127.0.0.1:1/app"',
  " postgres://lin:heim@127.0.0.1:1/app",
])("refuses %j, says how an address is written and nothing of the password, and makes no file", async (url) => {
  const failure = await failureAt(url);
  expect(failure).toMatchObject({ code: "wrong-address" });
  const said = `${unusableSentence(failure)} ${failure.message}`;
  expect(said).toContain("percent-encoded");
  expect(said).not.toMatch(/heim|ge@h|lin/);
});

it("refuses a bound that bounds nothing, by its name", async () => {
  const failure = await failureAt("postgres://lin:geheim@127.0.0.1:1/app?max=ten");
  expect(failure).toMatchObject({ code: "wrong-setting" });
  expect(unusableSentence(failure)).toBe("DATABASE_URL says max=ten, which must be a whole number above 0.");
});

it.each([
  ["data/app.db", "data/app.db"],
  ["file:data/app.db", "data/app.db"],
  ["file:/srv/app.db", "/srv/app.db"],
  ["file:///srv/app%20data.db", "/srv/app data.db"],
  ["", null],
  [":memory:", null],
  ["file://host/app.db", null],
  ["mysql://host/app", null],
  ['"postgres://host/app"', null],
])("reads the address %j as the file %j", (url, path) => {
  expect(sqlitePath(url)).toBe(path);
});

it("refuses an address of another kind of database", async () => {
  await expect(openDatabase({ url: "mysql://lin:geheim@host/app" })).rejects.toMatchObject({
    code: "wrong-address",
    path: "mysql://host/app",
  });
});
