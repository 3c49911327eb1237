import SqliteFile from "better-sqlite3";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { serialize } from "node:v8";
import pg from "pg";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { isSame, moveDatabase } from "@db/move/move-database";
import { refuseHalfMoved } from "@db/move/notes-table";
import { movedTables } from "@db/move/plan";
import { DEMO_PEOPLE } from "@seeds/people/demo-people";
import { seedDemoPeople } from "@seeds/people/seed-demo-people";
import { seedSampleClass } from "@seeds/people/seed-sample-class";
import { NOW, openAttempt } from "../attempts/open-attempt";
import { postgresServer, type PostgresServer } from "../contracts/database/postgres-server";
import { ask } from "./ask";
import { addOddRows } from "./odd-school";

const migrations = resolve("db/migrations");
const root = resolve(import.meta.dirname, "../..");
const PROGRAM = join(root, "node_modules/.cache", `move-process-${process.pid}`);
/** More than the first piece of a table holds. */
const ODD_ROWS = 14;

const title = `with a real server${postgresServer.missing === null ? "" : ` (skipped: ${postgresServer.missing})`}`;

// Without PostgreSQL on this machine there is nothing to move to; the title says so.
describe.skipIf(postgresServer.missing !== null)(title, { timeout: 600_000 }, () => {
  let folder: string;
  let server: PostgresServer;
  /** A school as the first start makes it, and beside that rows of every table that hold all that is odd. */
  let school: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "move-"));
    server = await postgresServer.start();
    school = join(folder, "school", "app.db");
    const db = await openDatabase({ url: school });
    await migrateDatabase(db);
    useDatabase(db);
    const passwordHashes = new Map(DEMO_PEOPLE.map(({ userName }) => [userName, "no password"]));
    await db.tx(async (tx) => {
      await seedDemoPeople({ passwordHashes, now: NOW }, tx);
      await seedSampleClass({ joinCode: "ABCDEF", now: NOW }, tx);
    });
    const room = await openAttempt();
    await room.save("第一稿：民生为本。𠮷");
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
    const to = await server.emptyAddress();
    const there = await moveDatabase({ from: school, to, migrations });
    expect(there.filter((one) => !isSame(one))).toEqual([]);
    expect(there.map(({ source }) => source.rows).every((rows) => rows >= ODD_ROWS)).toBe(true);
    expect(readFileSync(school).equals(before)).toBe(true);
    // What refuses changes stands there too, and no trace of the move is left.
    await expect(ask(to, "update audit_events set action = 'x'")).rejects.toThrow();
    await expect(ask(to, "delete from answer_revisions")).rejects.toThrow();
    expect(await ask(to, "select to_regclass('__move') is null as gone")).toEqual([{ gone: true }]);

    const again = join(folder, "again", "app.db");
    const back = await moveDatabase({ from: to, to: again, migrations });
    expect(back.filter((one) => !isSame(one))).toEqual([]);
    expect(back.map(({ table, target }) => ({ table, ...target }))).toEqual(
      there.map(({ table, source }) => ({ table, ...source })),
    );
    expect(rowsOf(again)).toEqual(rowsOf(school));
  });

  it("a move whose process is killed again and again goes on each time from where it was, either way", async () => {
    const to = await server.emptyAddress();
    for (const pieces of [1, 40, 90]) expect(await moveAndDie(school, to, pieces)).toBe("SIGKILL");
    let rest = 0;
    const there = await moveDatabase({ from: school, to, migrations, onProgress: () => (rest += 1) });
    expect(there.filter((one) => !isSame(one))).toEqual([]);
    // Less than a third is left of some 190 pieces: what had arrived was not copied again.
    expect(rest).toBeLessThan(70);

    const back = join(folder, "back", "app.db");
    expect(await moveAndDie(to, back, 100)).toBe("SIGKILL");
    const home = await moveDatabase({ from: to, to: back, migrations });
    expect(home.filter((one) => !isSame(one))).toEqual([]);
    expect(rowsOf(back)).toEqual(rowsOf(school));
  });

  it("a changed and a missing row in the place moved to are noticed, and the mark stays", async () => {
    const to = await server.emptyAddress();
    expect(await moveAndDie(school, to, 100)).toBe("SIGKILL");
    await ask(to, "update people set display_name = display_name || ' ' where id = 'odd-5'");
    await ask(to, "delete from invite_codes where id = 'odd-5'");
    const compared = await moveDatabase({ from: school, to, migrations });
    const different = compared.filter((one) => !isSame(one));
    expect(different.map(({ table, source, target }) => [table, target.rows - source.rows])).toEqual([
      ["people", 0],
      ["invite_codes", -1],
    ]);
    expect(await ask(to, "select to_regclass('__move') is null as gone")).toEqual([{ gone: false }]);
    const db = await openDatabase({ url: to });
    await expect(refuseHalfMoved(db, to)).rejects.toThrow("half-moved");
    await db.close();
  });

  it("a database that somebody is in is neither moved from nor into", async () => {
    const [into, from] = [await server.emptyAddress(), await server.emptyAddress()];
    const somebody = [into, from].map((connectionString) => new pg.Client({ connectionString }));
    for (const client of somebody) await client.connect();
    // Side by side, since each waits some seconds for others to go.
    await Promise.all([
      expect(moveDatabase({ from: school, to: into, migrations })).rejects.toThrow("is in use"),
      expect(moveDatabase({ from, to: join(folder, "never.db"), migrations })).rejects.toThrow("is in use"),
    ]);
    for (const client of somebody) await client.end();
    expect(await ask(into, "select count(*)::int as tables from pg_tables where schemaname = 'public'")).toEqual([
      { tables: 0 },
    ]);
    expect(existsSync(join(folder, "never.db"))).toBe(false);
  });

  it.each([
    ["people", "display_name", "'a' || char(0) || 'b'", "holds the character U+0000"],
    ["schools", "retain_text_days", "4294967296", "is a number beyond 32 bits"],
    ["audit_events", "details", "'{no json'", "is no JSON"],
  ])(
    "what PostgreSQL cannot hold in %s.%s is named by its row, and mended the move goes on",
    async (table, column, odd, why) => {
      const from = join(folder, `${table}-odd`, "app.db");
      mkdirSync(dirname(from));
      copyFileSync(school, from);
      const change = (value: string) => {
        const file = new SqliteFile(from);
        file.exec("DROP TRIGGER IF EXISTS audit_events_refuse_update");
        file.exec(`UPDATE "${table}" SET "${column}" = ${value} WHERE id = 'odd-3'`);
        file.close();
      };
      change(odd);
      const to = await server.emptyAddress();
      await expect(moveDatabase({ from, to, migrations })).rejects.toThrow(
        `${table}.${column} of the row odd-3 ${why}`,
      );
      change(column === "details" ? "'{}'" : "7");
      const compared = await moveDatabase({ from, to, migrations });
      expect(compared.filter((one) => !isSame(one))).toEqual([]);
    },
  );

  /** Runs the move as a process that is killed after so many pieces. */
  async function moveAndDie(from: string, to: string, pieces: number): Promise<string | null> {
    const words = [join(PROGRAM, "move-process.js"), from, to, migrations, String(pieces)];
    const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
    const [, signal] = (await once(child, "exit")) as [number | null, string | null];
    return signal;
  }
});

/** All that stands in a file's moved tables, as SQLite has it, a digest for each: megabytes are slow to compare value by value. */
function rowsOf(path: string): Record<string, string> {
  const file = new SqliteFile(path, { readonly: true });
  try {
    return Object.fromEntries(
      movedTables().map(({ name, columns, key }) => {
        const order = key.map((at) => `"${columns[at]?.name}"`).join();
        const names = columns.map((column) => `"${column.name}"`).join();
        const rows = file
          .prepare(`SELECT ${names} FROM "${name}" ORDER BY ${order}`)
          .raw(true)
          .safeIntegers(true)
          .all();
        return [name, createHash("sha256").update(serialize(rows)).digest("hex")];
      }),
    );
  } finally {
    file.close();
  }
}
