import SqliteFile from "better-sqlite3";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { isSame, moveDatabase } from "@db/move/move-database";
import { movedTables } from "@db/move/plan";
import { prepareSchool } from "~/server/boot/prepare-school";
import type { RunningEngine } from "../contracts/database/engines";
import { postgresServer } from "../contracts/database/postgres-server";
import { addOddRows } from "./odd-school";
import { emptyDatabase } from "./servers";

const migrations = resolve("db/migrations");
const root = resolve(import.meta.dirname, "../..");
const PROGRAM = join(root, "node_modules/.cache", `move-process-${process.pid}`);
const ODD_ROWS = 40;

const title = `with a real server${postgresServer.missing === null ? "" : ` (skipped: ${postgresServer.missing})`}`;

// Without PostgreSQL on this machine there is nothing to move to; the title says so.
describe.skipIf(postgresServer.missing !== null)(title, () => {
  let folder: string;
  let server: RunningEngine;
  /** A school as the first start makes it, and beside that rows of every table that hold all that is odd. */
  let school: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "move-"));
    server = await postgresServer.start();
    school = join(folder, "school", "app.db");
    const db = await openDatabase({ url: school });
    await migrateDatabase(db);
    useDatabase(db);
    await prepareSchool(db, { dataDir: join(folder, "school"), demo: true, publicOrigin: null, host: "", port: 0 });
    await db.close();
    addOddRows(school, ODD_ROWS);
    await build({
      configFile: false,
      logLevel: "silent",
      root,
      resolve: { alias: { "~": join(root, "app"), "@content": join(root, "content"), "@db": join(root, "db") } },
      build: {
        ssr: join(import.meta.dirname, "move-process.ts"),
        outDir: PROGRAM,
        target: "node20",
        emptyOutDir: true,
      },
    });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(PROGRAM, { recursive: true, force: true });
  });

  it("a school moves to PostgreSQL and back: every table has the same rows in all three, and the old file is untouched", async () => {
    const before = readFileSync(school);
    const to = await emptyDatabase(server);
    const there = await moveDatabase({ from: school, to, migrations });
    expect(there.filter((one) => !isSame(one))).toEqual([]);
    expect(there.map(({ source }) => source.rows).every((rows) => rows >= ODD_ROWS)).toBe(true);
    expect(readFileSync(school).equals(before)).toBe(true);

    const again = join(folder, "again", "app.db");
    const back = await moveDatabase({ from: to, to: again, migrations });
    expect(back.filter((one) => !isSame(one))).toEqual([]);
    expect(back.map(({ table, target }) => ({ table, ...target }))).toEqual(
      there.map(({ table, source }) => ({ table, ...source })),
    );
    expect(rowsOf(again)).toEqual(rowsOf(school));
  });

  it("what refuses changes stands in the place moved to, and no trace of the move is left", async () => {
    const to = await emptyDatabase(server);
    await moveDatabase({ from: school, to, migrations });
    const client = new pg.Client({ connectionString: to });
    await client.connect();
    await expect(client.query("update audit_events set action = 'x'")).rejects.toThrow();
    await expect(client.query("delete from answer_revisions")).rejects.toThrow();
    const { rows } = await client.query("select to_regclass('__move') as mark");
    await client.end();
    expect(rows).toEqual([{ mark: null }]);
  });

  it.each([1, 60, 150])(
    "a move whose process is killed after piece %i goes on from there, either way",
    async (pieces) => {
      const to = await emptyDatabase(server);
      expect(await moveAndDie(school, to, pieces)).toBe("SIGKILL");
      let written = 0;
      const there = await moveDatabase({ from: school, to, migrations, onProgress: () => (written += 1) });
      expect(there.filter((one) => !isSame(one))).toEqual([]);
      let whole = 0;
      const back = join(folder, `back-${pieces}`, "app.db");
      expect(await moveAndDie(to, back, pieces)).toBe("SIGKILL");
      const home = await moveDatabase({ from: to, to: back, migrations, onProgress: () => (whole += 1) });
      expect(home.filter((one) => !isSame(one))).toEqual([]);
      // Only what had not arrived was copied again.
      expect(written).toBe(whole);
    },
  );

  it("a row that was changed in the place moved to is noticed, and the mark stays", async () => {
    const to = await emptyDatabase(server);
    expect(await moveAndDie(school, to, 20)).toBe("SIGKILL");
    const client = new pg.Client({ connectionString: to });
    await client.connect();
    await client.query("update people set display_name = display_name || ' ' where id = 'odd-5'");
    await client.end();
    const compared = await moveDatabase({ from: school, to, migrations });
    expect(compared.filter((one) => !isSame(one)).map(({ table }) => table)).toEqual(["people"]);
    const again = await moveDatabase({ from: school, to, migrations });
    expect(again.filter((one) => !isSame(one)).map(({ table }) => table)).toEqual(["people"]);
  });

  it("a row that is missing in the place moved to is noticed by its count", async () => {
    const to = await emptyDatabase(server);
    expect(await moveAndDie(school, to, 150)).toBe("SIGKILL");
    const client = new pg.Client({ connectionString: to });
    await client.connect();
    await client.query("delete from invite_codes where id = 'odd-5'");
    await client.end();
    const compared = await moveDatabase({ from: school, to, migrations });
    const invites = compared.find(({ table }) => table === "invite_codes");
    expect([invites?.source.rows, invites?.target.rows]).toEqual([ODD_ROWS, ODD_ROWS - 1]);
  });

  /** Runs the move as a process that is killed after so many pieces. */
  async function moveAndDie(from: string, to: string, pieces: number): Promise<string | null> {
    const words = [join(PROGRAM, "move-process.js"), from, to, migrations, String(pieces)];
    const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
    const [, signal] = (await once(child, "exit")) as [number | null, string | null];
    return signal;
  }
});

/** All that stands in a file's moved tables, as SQLite has it. */
function rowsOf(path: string): Record<string, unknown[]> {
  const file = new SqliteFile(path, { readonly: true });
  try {
    return Object.fromEntries(
      movedTables().map(({ name, columns, key }) => {
        const order = key.map((at) => `"${columns[at]?.name}"`).join();
        const names = columns.map((column) => `"${column.name}"`).join();
        return [
          name,
          file.prepare(`SELECT ${names} FROM "${name}" ORDER BY ${order}`).raw(true).safeIntegers(true).all(),
        ];
      }),
    );
  } finally {
    file.close();
  }
}
