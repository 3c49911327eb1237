import { sqlitePath } from "@db/client/sqlite/file/sqlite-path";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Environment, environment } from "../env.server";
import { copyApart } from "./copy-apart.server";

const HOUR_MS = 3_600_000;
/** Only what this made is ever removed by it. */
const OWN = /^auto-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/;
/** What a machine that went out leaves of one. */
const CUT_SHORT = /^auto-\d{8}T\d{6}Z\.db\.unfinished(-journal)?$/;

type Settings = Pick<Environment, "dataDir" | "databaseUrl" | "backupEveryHours" | "backupKeep">;

type Keep = { now: number; env?: Settings; copy?: (files: { from: string; to: string }) => Promise<void> };

/**
 * Makes a checked copy of the database when the newest is old enough, and removes the oldest beyond those that are kept.
 * A file beside them says how long words that were erased from the school live on in them. Returns how many it made.
 */
export async function keepBackups({ now, env = environment(), copy = copyApart }: Keep): Promise<number> {
  const from = sqlitePath(env.databaseUrl);
  if (env.backupEveryHours === 0 || from === null || !existsSync(from)) return 0;
  const folder = join(env.dataDir, "backups");
  // Those of a clock that ran ahead tell nothing: they must neither stop the copies nor have one made at every look.
  const isKnown = (name: string) => timeOf(name) <= now;
  const newest = Math.max(0, ...ownCopies(folder).filter(isKnown).map(timeOf));
  if (now - newest < env.backupEveryHours * HOUR_MS) return 0;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (CUT_SHORT.test(name)) rmSync(join(folder, name), { force: true });
  const name = `auto-${new Date(now).toISOString().replace(/[-:]|\.\d+/g, "")}.db`;
  await copy({ from, to: join(folder, name) });
  const kept = ownCopies(folder).sort((a, b) => Number(isKnown(b)) - Number(isKnown(a)) || timeOf(b) - timeOf(a));
  for (const old of kept.slice(env.backupKeep)) rmSync(join(folder, old), { force: true });
  writeFileSync(join(folder, "RETENTION.txt"), retention(env));
  return 1;
}

function ownCopies(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => OWN.test(name)) : [];
}

function timeOf(name: string): number {
  const [year, month, day, hour, minute, second] = (OWN.exec(name) ?? []).slice(1).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}

function retention({ backupEveryHours, backupKeep }: Settings): string {
  const hours = backupEveryHours * backupKeep;
  return [
    `The newest ${backupKeep} copies named auto-… are kept, one each ${backupEveryHours} h while the server runs.`,
    `Words that were erased from the school are gone from them after ${hours} h (${Math.ceil(hours / 24)} days) of running.`,
    "Copies made by hand (npm run backup) are kept until somebody removes them.",
    "",
  ].join("\n");
}
