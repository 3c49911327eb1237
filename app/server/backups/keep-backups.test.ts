import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
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

it("a copy that fails is not tried again each minute, and what a killed process left of one is removed after an hour", async () => {
  const failed = { at: null };
  let tries = 0;
  const env = { dataDir, databaseUrl: `file:${join(dataDir, "app.db")}`, backupEveryHours: 6, backupKeep: 2 };
  const fail = async (now: number) => {
    const copy = async () => {
      tries += 1;
      throw new Error("no room");
    };
    return keepBackups({ now, env, copy, failed }).catch(() => "failed");
  };
  const left = (name: string, written: number) => {
    const path = join(dataDir, "backups", name);
    writeFileSync(path, "half of it");
    utimesSync(path, written / 1_000, written / 1_000);
  };
  expect(await fail(NOW)).toBe("failed");
  left("auto-20260102T000000Z.db.unfinished", NOW - 2 * HOUR_MS);
  left("auto-20260102T030000Z.db.unfinished", NOW);
  left("by-hand.db.unfinished", NOW - 2 * HOUR_MS);
  expect(await fail(NOW + 60_000)).toBe(0);
  expect(await fail(NOW + 16 * 60_000)).toBe("failed");
  expect(tries).toBe(2);
  expect(readdirSync(join(dataDir, "backups"))).toEqual([
    "auto-20260102T030000Z.db.unfinished",
    "by-hand.db.unfinished",
  ]);
});

it("a clock that ran ahead for a while has no copy made at every look afterwards, and its copies go before the others", async () => {
  await keep(NOW);
  await keep(NOW + 365 * 24 * HOUR_MS);
  const later = NOW + 6 * HOUR_MS;
  expect(await keep(later)).toBe(1);
  expect(await keep(later + 60_000)).toBe(0);
  expect(copies()).toEqual(["auto-20260102T030405Z.db", "auto-20260102T090405Z.db"]);
});

it("no copy is made where none is asked for", async () => {
  expect(await keep(NOW, 0)).toBe(0);
  expect(readdirSync(dataDir)).not.toContain("backups");
});
