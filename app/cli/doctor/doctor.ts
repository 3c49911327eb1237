import { clockApart } from "@db/client/unusable/clock-apart";
import { DatabaseUnusable } from "@db/client/unusable/database-unusable";
import { openDatabase } from "@db/client/open-database";
import { checkSqlite } from "@db/client/sqlite/check-sqlite";
import { sqlitePath } from "@db/client/sqlite/file/sqlite-path";
import { unusableSentence } from "@db/client/unusable/unusable-sentence";
import { countStuckJobs, latestAuditAt } from "@db/queries/operations/look-after";
import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { newestCopyAt } from "~/server/backups/own-copies";
import { type Environment, readEnvironment } from "~/server/env.server";
import { feedbackHost } from "~/server/env/feedback-host";
import type { Command, CommandIo, ExitCode } from "../command";

const USAGE = `Usage: npm run -s doctor

Looks at version, settings, advice, data folder, disk, backups, database, migrations, permissions, jobs and clock, a line each. Changes
nothing and calls nobody.
Exit code 1 when one of them keeps the program from working.
`;

const GIB = 1024 ** 3;
const LOW_DISK = GIB;
const NO_DISK = 0.1 * GIB;
const JOB_LATE_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;
const CLOCK_SLACK_MS = 60_000;
/** Before this program was written: a clock that says so has lost its battery. */
const EARLIEST = Date.UTC(2025, 0, 1);

type Level = "ok" | "warn" | "fail";
type Finding = { name: string; level: Level; sentence: string };
type Settings = Pick<Environment, "dataDir" | "databaseUrl" | "feedback" | "backupEveryHours">;
type Surroundings = { env: Settings; now: number; node: string };

/** doctor. */
export const command: Command = async (words, io) => {
  if (words.length > 0) {
    const asked = words.length === 1 && (words[0] === "--help" || words[0] === "-h");
    if (asked) io.out(USAGE);
    else io.err(USAGE);
    return asked ? 0 : 2;
  }
  const around = { now: Date.now(), node: process.versions.node };
  const reading = readEnvironment();
  if (reading.ok) return doctor(io, { env: reading.env, ...around });
  report(io, [version(around), { name: "settings", level: "fail", sentence: reading.sentence }]);
  return 1;
};

export async function doctor(io: CommandIo, around: Surroundings): Promise<ExitCode> {
  const findings = [version(around), advice(around), ...storage(around), ...copies(around), ...(await inside(around))];
  report(io, findings);
  return findings.some(({ level }) => level === "fail") ? 1 : 0;
}

function report(io: CommandIo, findings: Finding[]): void {
  for (const { level, name, sentence } of findings) io.out(`${level.padEnd(4)}  ${name.padEnd(11)} ${sentence}\n`);
}

function version({ node }: Pick<Surroundings, "node">): Finding {
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return { name: "version", level: fits ? "ok" : "fail", sentence: `Node ${node}${fits ? "" : ": 20.19 is needed"}` };
}

/** Who writes advice, by the settings alone: whether a key is there is said, the key is not. */
function advice({ env: { feedback } }: Surroundings): Finding {
  const { provider, model, apiKey } = feedback;
  if (provider === "rules") return { name: "advice", level: "ok", sentence: "by rules, no model and no network" };
  const host = feedbackHost(feedback);
  const key = apiKey === null ? "no key" : "key set";
  return { name: "advice", level: "ok", sentence: `${provider}, model ${model ?? "none"}, ${host}, ${key}` };
}

function storage({ env: { dataDir } }: Surroundings): Finding[] {
  try {
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch {
    return [{ name: "folder", level: "fail", sentence: `${dataDir} is not there or cannot be written to` }];
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  const level: Level = free < NO_DISK ? "fail" : free < LOW_DISK ? "warn" : "ok";
  return [
    { name: "folder", level: "ok", sentence: `${dataDir} can be written to` },
    { name: "disk", level, sentence: `${(free / GIB).toFixed(1)} GiB free` },
  ];
}

/** Whether the copies that the server makes by itself are there, when they are asked for; one that is late by a whole turn is missing. */
function copies({ env: { dataDir, databaseUrl, backupEveryHours: hours }, now }: Surroundings): Finding[] {
  if (hours === 0 || sqlitePath(databaseUrl) === null) return [];
  const line = (level: Level, sentence: string): Finding[] => [{ name: "backups", level, sentence }];
  const folder = join(dataDir, "backups");
  let newest: number | null;
  try {
    newest = newestCopyAt(folder, now);
    if (newest !== null) accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    return line("warn", `${folder} cannot be written to: no copy is made by itself`);
  }
  if (newest === null)
    return line("warn", `none in ${folder} yet: the server makes one each ${hours} h, or logs why not`);
  const said = `the newest in ${folder} is of ${new Date(newest).toISOString()}`;
  const late = now - newest > 2 * hours * HOUR_MS;
  return line(
    late ? "warn" : "ok",
    late ? `${said}, one each ${hours} h is asked for: the server's log says why` : said,
  );
}

async function inside({ env: { databaseUrl }, now }: Surroundings): Promise<Finding[]> {
  const path = sqlitePath(databaseUrl);
  if (path !== null && !existsSync(path)) {
    return [{ name: "database", level: "warn", sentence: `There is none at ${path} yet: npm start makes it` }];
  }
  try {
    const file = path === null ? [] : fileLines(path);
    if (file.some(({ level }) => level === "fail")) return file;
    const db = await openDatabase({ url: databaseUrl });
    try {
      const missing = await db.missingMigrations(resolve("db/migrations"));
      const before = path === null ? serverLines(missing) : file;
      // What the rest is read from is not there yet, or is not what this program knows.
      if (missing !== 0) return before;
      const { dead, overdue } = await countStuckJobs({ since: now - JOB_LATE_MS }, db);
      const late = (await latestAuditAt({}, db)) ?? 0;
      const back = now < EARLIEST || late > now + CLOCK_SLACK_MS;
      const clock = new Date(now).toISOString();
      const wrong = (await clockApart(db)) ?? (back ? `${clock} is before what was recorded` : null);
      return [
        ...before,
        { name: "jobs", level: dead + overdue > 0 ? "warn" : "ok", sentence: `${overdue} overdue, ${dead} given up` },
        { name: "clock", level: wrong ? "fail" : "ok", sentence: wrong ?? clock },
      ];
    } finally {
      await db.close();
    }
  } catch (error) {
    return [{ name: "database", level: "fail", sentence: whyNot(error) }];
  }
}

function whyNot(error: unknown): string {
  if (error instanceof DatabaseUnusable) return unusableSentence(error);
  return error instanceof Error ? error.message : "cannot be read";
}

/** Of a PostgreSQL server, which looks after its own files: that it answers, and whether the program's tables are as it knows them. */
export function serverLines(missing: number): Finding[] {
  return [{ name: "database", level: "ok", sentence: "PostgreSQL answers" }, migrationsLine(missing)];
}

function migrationsLine(missing: number): Finding {
  const sentence = missing < 0 ? "the database is of a newer program" : `${missing} to be applied at the next start`;
  return { name: "migrations", level: missing < 0 ? "fail" : missing > 0 ? "warn" : "ok", sentence };
}

function fileLines(path: string): Finding[] {
  const { sound, missing } = checkSqlite({ path, migrations: resolve("db/migrations") });
  const open = (statSync(path).mode & 0o077) !== 0;
  return [
    { name: "database", level: sound ? "ok" : "fail", sentence: `${path} ${sound ? "is sound" : "is damaged"}` },
    migrationsLine(missing),
    {
      name: "permissions",
      level: open ? "warn" : "ok",
      sentence: open
        ? "other users of this machine can read the database: chmod 600"
        : "only this user reads the database",
    },
  ];
}
