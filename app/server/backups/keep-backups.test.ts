import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copySqlite } from "@db/client/sqlite/copy-sqlite";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
import { keepBackups } from "./keep-backups.server";

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

let dataDir: string;
let db: Database;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "kept-"));
  db = await openDatabase({ url: join(dataDir, "app.db") });
  await migrateDatabase(db);
});
afterEach(async () => {
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const keep = (now: number, backupEveryHours = 6) =>
  keepBackups({
    now,
    // In this process, since the other one needs the built program; `tests/e2e/start.spec.ts` runs that.
    copy: async ({ from, to }) => {
      await copySqlite({ from, to, migrations: resolve("db/migrations") });
    },
    env: { dataDir, databaseUrl: `file:${join(dataDir, "app.db")}`, backupEveryHours, backupKeep: 2 },
  });
const copies = () => readdirSync(join(dataDir, "backups")).filter((name) => name.startsWith("auto-"));

it("copies are made when they are due, the oldest goes, and files of others stay", async () => {
  expect(await keep(NOW)).toBe(1);
  writeFileSync(join(dataDir, "backups/20250101T000000Z.db"), "made by hand");
  expect(await keep(NOW + 5 * HOUR_MS)).toBe(0);
  expect(await keep(NOW + 6 * HOUR_MS)).toBe(1);
  expect(await keep(NOW + 12 * HOUR_MS)).toBe(1);
  expect(copies()).toEqual(["auto-20260102T090405Z.db", "auto-20260102T150405Z.db"]);
  expect(readdirSync(join(dataDir, "backups"))).toContain("20250101T000000Z.db");
  expect(readFileSync(join(dataDir, "backups/RETENTION.txt"), "utf8")).toContain("after 12 h");
  const copy = await openDatabase({ url: join(dataDir, "backups", copies()[0] ?? "") });
  expect(await copy.select().from(copy.tables.people)).toEqual([]);
  await copy.close();
});

it("a clock that was put back by a year does not stop the copies, nor remove the one just made", async () => {
  await keep(NOW);
  await keep(NOW + 6 * HOUR_MS);
  const before = NOW - 365 * 24 * HOUR_MS;
  expect(await keep(before)).toBe(1);
  expect(copies()).toContain("auto-20250102T030405Z.db");
});

it("a clock that ran ahead for a while has no copy made at every look afterwards, and its copies go before the others", async () => {
  await keep(NOW);
  await keep(NOW + 365 * 24 * HOUR_MS);
  const later = NOW + 6 * HOUR_MS;
  expect(await keep(later)).toBe(1);
  expect(await keep(later + 60_000)).toBe(0);
  expect(copies()).toEqual(["auto-20260102T030405Z.db", "auto-20260102T090405Z.db"]);
});

it("what a copy that was cut short left is removed with the next one", async () => {
  await keep(NOW);
  const left = ["auto-20260102T040000Z.db.unfinished", "auto-20260102T040000Z.db.unfinished-journal"];
  for (const name of [...left, "mine.db.unfinished"]) writeFileSync(join(dataDir, "backups", name), "half of it");
  await keep(NOW + 6 * HOUR_MS);
  expect(readdirSync(join(dataDir, "backups")).filter((name) => name.includes("unfinished"))).toEqual([
    "mine.db.unfinished",
  ]);
});

it("no copy is made where none is asked for", async () => {
  expect(await keep(NOW, 0)).toBe(0);
  expect(readdirSync(dataDir)).not.toContain("backups");
});
