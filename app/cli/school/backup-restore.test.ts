import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { copySqlite } from "@db/client/sqlite/copy-sqlite";
import { getPersonByUserName, insertPerson } from "@db/queries/people/people";
import { backup } from "./backup";
import type { CommandIo } from "../command";
import { sayHowFar } from "./database-copy";
import { restore } from "./restore";

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
let folder: string;
let env: { dataDir: string; databaseUrl: string };
let said: { out: string; err: string };
let io: CommandIo;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backup-"));
  const dataDir = join(folder, "data");
  env = { dataDir, databaseUrl: `file:${join(dataDir, "app.db")}` };
  said = { out: "", err: "" };
  io = {
    stdin: async () => new Uint8Array(),
    readFile: async (path) => readFileSync(path),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  };
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function addPerson(userName: string) {
  const db = await openDatabase({ url: env.databaseUrl });
  await migrateDatabase(db);
  await db.tx((tx) => insertPerson({ userName, displayName: userName, role: "candidate", createdAt: NOW }, tx));
  return db;
}

async function hasPerson(userName: string): Promise<boolean> {
  const db = await openDatabase({ url: env.databaseUrl });
  const person = await getPersonByUserName({ userName }, db);
  await db.close();
  return person !== null;
}

it("copies a database that is in use, last writes included, and says what the copy holds", async () => {
  const db = await addPerson("lin");
  expect(await backup([], io, { env, now: NOW })).toBe(0);
  await db.close();
  const file = join(env.dataDir, "backups/20260102T030405Z.db");
  expect(said.out.split("\n")[0]).toBe(file);
  expect(said.out).toContain("people\t1\n");
  expect(readdirSync(join(env.dataDir, "backups"))).toEqual(["20260102T030405Z.db"]);
});

it("a large copy says how far it is, a line for each tenth, and that it is being checked; a small one says nothing", () => {
  const say = sayHowFar(io);
  for (const pages of [0, 1_000, 1_900, 2_100, 6_000, 19_999, 20_000, 20_000]) say({ pages, of: 20_000 });
  expect(said.err).toBe("Copied 10 % …\nCopied 30 % …\nCopied 90 % …\nCopied all of it. Checking the copy …\n");
  said.err = "";
  sayHowFar(io)({ pages: 100, of: 100 });
  expect(said.err).toBe("");
});

it("puts a copy back and keeps what was there with its unwritten pages", async () => {
  await (await addPerson("before")).close();
  const copy = join(folder, "copy.db");
  expect(await backup([copy], io, { env, now: NOW })).toBe(0);
  await (await addPerson("after")).close();
  writeFileSync(join(env.dataDir, "app.db-wal"), "");

  expect(await restore([copy], io, { env, now: NOW })).toBe(0);
  expect(await hasPerson("before")).toBe(true);
  expect(await hasPerson("after")).toBe(false);
  expect(existsSync(join(env.dataDir, "app.lock"))).toBe(false);
  const kept = join(env.dataDir, "app.db.before-restore-20260102T030405Z");
  expect(said.err).toContain(kept);
  expect(existsSync(`${kept}-wal`)).toBe(true);
  env.databaseUrl = kept;
  expect(await hasPerson("after")).toBe(true);
});

it("restores into an empty folder and in the place of a damaged database", async () => {
  await (await addPerson("lin")).close();
  const copy = join(folder, "copy.db");
  await backup([copy], io, { env, now: NOW });
  writeFileSync(join(env.dataDir, "app.db"), Buffer.alloc(9_000, "damage"));
  expect(await restore([copy], io, { env, now: NOW })).toBe(0);
  expect(await hasPerson("lin")).toBe(true);
  rmSync(env.dataDir, { recursive: true });
  expect(await restore([copy], io, { env, now: NOW })).toBe(0);
  expect(await hasPerson("lin")).toBe(true);
});

it("refuses to restore while the server runs, and changes nothing", async () => {
  await (await addPerson("lin")).close();
  const copy = join(folder, "copy.db");
  await backup([copy], io, { env, now: NOW });
  // The process that started this one is alive for as long as the test is.
  writeFileSync(join(env.dataDir, "app.lock"), `${process.ppid}\n`);
  const before = readFileSync(join(env.dataDir, "app.db"));
  expect(await restore([copy], io, { env, now: NOW })).toBe(1);
  expect(said.err).toContain(String(process.ppid));
  expect(readFileSync(join(env.dataDir, "app.db")).equals(before)).toBe(true);
  expect(existsSync(join(env.dataDir, "app.lock"))).toBe(true);
});

it.each([
  ["a text", () => Buffer.from("这不是数据库\n".repeat(500)), "damaged or not a database"],
  ["an empty file", () => Buffer.alloc(0), "not made by this program"],
])("refuses to restore %s, and changes nothing", async (_name, bytes, reason) => {
  await (await addPerson("lin")).close();
  const file = join(folder, "file");
  writeFileSync(file, bytes());
  expect(await restore([file], io, { env, now: NOW })).toBe(1);
  expect(said.err).toContain(reason);
  expect(said.err.trimEnd().split("\n")).toHaveLength(1);
  expect(await hasPerson("lin")).toBe(true);
  expect(readdirSync(env.dataDir).sort()).toEqual(["app.db"]);
});

it("refuses a damaged copy, a missing file and a folder", async () => {
  await (await addPerson("lin")).close();
  const copy = join(folder, "copy.db");
  await backup([copy], io, { env, now: NOW });
  const bytes = readFileSync(copy);
  writeFileSync(copy, bytes.fill(0x5a, 8_192, 40_000));
  mkdirSync(join(folder, "sub"));
  for (const file of [copy, join(folder, "missing.db"), join(folder, "sub")]) {
    said.err = "";
    expect(await restore([file], io, { env, now: NOW })).toBe(1);
    expect(said.err).toContain(file);
  }
  expect(said.err).toBe(
    `${join(folder, "sub")} is a folder: name the copy itself, a file that ends in .db. Nothing was changed.\n`,
  );
  expect(await hasPerson("lin")).toBe(true);
});

it("says of a folder that a copy needs a name in it, and gives one", async () => {
  await (await addPerson("lin")).close();
  expect(await backup([folder], io, { env, now: NOW })).toBe(1);
  expect(said.err).toContain(`name a file in it, such as ${join(folder, "20260102T030405Z.db")}.`);
  expect(readdirSync(folder)).toEqual(["data"]);
});

it("says in one sentence that a data folder, or the folder of a copy, is a file", async () => {
  await (await addPerson("lin")).close();
  const file = join(folder, "file.txt");
  writeFileSync(file, "words");
  const copy = join(folder, "copy.db");
  await backup([copy], io, { env, now: NOW });
  const there = { dataDir: file, databaseUrl: `file:${join(file, "app.db")}` };
  expect(await restore([copy], io, { env: there, now: NOW })).toBe(1);
  expect(await backup([join(file, "copy.db")], io, { env, now: NOW })).toBe(1);
  expect(said.err.trim().split("\n")).toEqual([
    expect.stringMatching(/^\S+file\.txt cannot be written \(EEXIST\)/),
    expect.stringMatching(/^\S+file\.txt cannot be written \(EEXIST\)/),
  ]);
  expect(readFileSync(file, "utf8")).toBe("words");
});

// Linux has a file that is always full.
it.runIf(existsSync("/dev/full"))(
  "names the disk of the copy, not the database's, where that one is full",
  async () => {
    const db = await addPerson("lin");
    await expect(
      copySqlite({ from: join(env.dataDir, "app.db"), to: "/dev/full", migrations: "db/migrations" }),
    ).rejects.toMatchObject({ path: "/dev/full" });
    await db.close();
  },
);

it("begins no copy that its disk has no room for, and says how much it lacks", async () => {
  await (await addPerson("lin")).close();
  const copy = join(folder, "copy.db");
  expect(await backup([copy], io, { env, now: NOW, free: () => 2_000 })).toBe(1);
  expect(said.err).toMatch(
    /copy\.db would lie on has 1 MB free, and the copy needs \d+ MB: .* Nothing was written\.\n$/,
  );
  expect(existsSync(copy)).toBe(false);
});

it("never writes a copy over a file, nor a damaged database into one", async () => {
  await (await addPerson("lin")).close();
  const file = join(folder, "precious.txt");
  writeFileSync(file, "precious");
  expect(await backup([file], io, { env, now: NOW })).toBe(1);
  expect(readFileSync(file, "utf8")).toBe("precious");
  writeFileSync(join(env.dataDir, "app.db"), Buffer.alloc(9_000, "damage"));
  expect(await backup([join(folder, "copy.db")], io, { env, now: NOW })).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(["data", "precious.txt"]);
});

it("names PostgreSQL's own programs, and says where there is no database yet", async () => {
  const postgres = { ...env, databaseUrl: "postgres://host/app" };
  expect(await backup([], io, { env: postgres, now: NOW })).toBe(1);
  expect(await restore(["x.db"], io, { env: postgres, now: NOW })).toBe(1);
  expect(said.err).toMatch(/pg_dump.*\n.*pg_restore.*\n$/);
  expect(await backup([], io, { env, now: NOW })).toBe(1);
  expect(said.err).toContain("There is no database");
});

it("explains itself: help on standard output, wrong usage with code 2", async () => {
  expect(await backup(["--help"], io, { env, now: NOW })).toBe(0);
  expect(said.out).toContain("Usage: npm run backup");
  expect(await backup(["a", "b"], io, { env, now: NOW })).toBe(2);
  expect(await restore([], io, { env, now: NOW })).toBe(2);
  expect(await restore(["--force", "x"], io, { env, now: NOW })).toBe(2);
  expect(said.err).toContain("Usage: npm run restore");
});
