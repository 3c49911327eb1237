import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { recordAudit } from "~/services/audit/record-audit.server";
import { readEnvironment } from "~/server/env.server";
import type { CommandIo } from "../command";
import { command, doctor, serverLines } from "./doctor";

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

let dataDir: string;
let said: { out: string; err: string };
let io: CommandIo;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "doctor-"));
  said = { out: "", err: "" };
  io = {
    stdin: async () => new Uint8Array(),
    readFile: async () => new Uint8Array(),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  };
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true, force: true });
});

const file = () => join(dataDir, "app.db");
function look({ set = {}, ...more }: { now?: number; node?: string; set?: Record<string, string> } = {}) {
  const read = readEnvironment({ DATA_DIR: dataDir, DATABASE_URL: `file:${file()}`, ...set });
  if (!read.ok) throw new Error(read.sentence);
  return doctor(io, { env: read.env, now: NOW, node: "20.19.0", ...more });
}

async function makeSchool(): Promise<void> {
  const db = await openDatabase({ url: file() });
  await migrateDatabase(db);
  await db.tx(async (tx) => {
    await recordAudit({ action: "demo.seeded", at: NOW - 1000, actorId: null }, tx);
    await tx
      .insert(tx.tables.jobs)
      .values({ id: "j", kind: "k", payload: {}, state: "dead", runAfter: 1, createdAt: 1 });
  });
  await db.close();
  chmodSync(file(), 0o644);
}

it("a school in order gets a line for each thing, with what is to be mended as a warning", async () => {
  await makeSchool();
  expect(await look()).toBe(0);
  expect(said.out).toMatch(/^ok {4}database .* is sound$/m);
  expect(said.out).toMatch(/^ok {4}migrations {2}0 to be applied/m);
  expect(said.out).toMatch(/^warn {2}permissions/m);
  expect(said.out).toMatch(/^warn {2}jobs {8}0 overdue, 1 given up$/m);
  expect(said.out).toMatch(/^ok {4}clock/m);
});

it("who writes advice is told with model, host and whether there is a key, never the key", async () => {
  await look();
  expect(said.out).toMatch(/^ok {4}advice {6}by rules, no model and no network$/m);
  const key = "sk-secret-0123456789";
  await look({ set: { FEEDBACK_PROVIDER: "openai", FEEDBACK_API_KEY: key } });
  expect(said.out).toMatch(/^ok {4}advice {6}openai, model gpt-4o-mini, api\.openai\.com, key set$/m);
  const local = {
    FEEDBACK_PROVIDER: "openai-compatible",
    FEEDBACK_MODEL: "q",
    FEEDBACK_BASE_URL: "http://127.0.0.1:9/v1",
  };
  await look({ set: local });
  expect(said.out).toMatch(/^ok {4}advice {6}openai-compatible, model q, 127\.0\.0\.1:9, no key$/m);
  expect(said.out + said.err).not.toContain(key);
});

it("a clock before the last record, an old Node and a damaged file are failures", async () => {
  await makeSchool();
  expect(await look({ now: NOW - 86_400_000 })).toBe(1);
  expect(said.out).toMatch(/^fail {2}clock/m);
  expect(await look({ node: "18.20.1" })).toBe(1);
  expect(said.out).toMatch(/^fail {2}version/m);
  writeFileSync(file(), "no database at all, but long enough to be read as one".repeat(100));
  expect(await look()).toBe(1);
  expect(said.out).toMatch(/^fail {2}database/m);
});

it("copies that the server should make by itself are missed when there is none, or none of late; where none are asked for nothing is said", async () => {
  await look();
  expect(said.out).not.toMatch(/backups {4}/);
  const set = { BACKUP_EVERY_HOURS: "6" };
  await look({ set });
  expect(said.out).toMatch(/^warn {2}backups {5}none in /m);
  mkdirSync(join(dataDir, "backups"));
  writeFileSync(join(dataDir, "backups/auto-20260101T230405Z.db"), "");
  await look({ set });
  expect(said.out).toMatch(/^ok {4}backups {5}the newest in \S+ is of 2026-01-01T23:04:05/m);
  await look({ set, now: NOW + 24 * 3_600_000 });
  expect(said.out).toMatch(/^warn {2}backups {5}the newest .* one each 6 h is asked for/m);
  rmSync(join(dataDir, "backups"), { recursive: true });
  writeFileSync(join(dataDir, "backups"), "a file in its place");
  await look({ set });
  expect(said.out).toMatch(/^warn {2}backups {5}\S+ cannot be written to/m);
});

it("a new folder is no failure, a missing one is, and words are refused", async () => {
  expect(await look()).toBe(0);
  expect(said.out).toMatch(/^warn {2}database/m);
  rmSync(dataDir, { recursive: true });
  expect(await look()).toBe(1);
  expect(await command(["more"], io)).toBe(2);
  expect(await command(["--help"], io)).toBe(0);
});

it("a PostgreSQL server is said to lack migrations, or to be of a newer program, as a file is", () => {
  const migrations = (missing: number) => serverLines(missing).find(({ name }) => name === "migrations");
  expect(migrations(0)).toMatchObject({ level: "ok", sentence: "0 to be applied at the next start" });
  expect(migrations(2)).toMatchObject({ level: "warn", sentence: "2 to be applied at the next start" });
  expect(migrations(-1)).toMatchObject({ level: "fail" });
});

it("a setting that cannot be used is a line of its own, named with what it takes", async () => {
  vi.stubEnv("PORT", "99999");
  expect(await command([], io)).toBe(1);
  expect(said.out).toMatch(/^fail {2}settings {4}PORT="99999" cannot be used: a port is a whole number/m);
});
