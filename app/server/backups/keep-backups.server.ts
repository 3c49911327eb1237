import { sqlitePath } from "@db/client/sqlite/file/sqlite-path";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Environment, environment } from "../env.server";
import { copyApart } from "./copy-apart.server";
import { newestCopyAt, ownCopies, timeOfCopy } from "./own-copies";

const HOUR_MS = 3_600_000;
/** What is left of a copy whose process was killed: as large as the database, under a name that is never used again. */
const UNFINISHED = /^auto-\w+\.db\.unfinished/;
/** Nothing is written into a copy for as long as this while it is still being made. */
const GIVEN_UP_AFTER_MS = HOUR_MS;
/** A copy that failed reads and writes as much as one that does not: for what does not mend itself it is not tried each minute. */
const AGAIN_AFTER_MS = 15 * 60_000;

type Settings = Pick<Environment, "dataDir" | "databaseUrl" | "backupEveryHours" | "backupKeep">;

type Keep = {
  now: number;
  env?: Settings;
  copy?: (files: { from: string; to: string }) => Promise<void>;
  /** When the last copy was begun that has not come to its end; this notes it. */
  failed?: { at: number | null };
};

const failedHere: { at: number | null } = { at: null };

/**
 * Makes a checked copy of the database when the newest is old enough, and removes the oldest beyond those that are kept.
 * A file beside them says how long words that were erased from the school live on in them. Returns how many it made.
 */
export async function keepBackups({
  now,
  env = environment(),
  copy = copyApart,
  failed = failedHere,
}: Keep): Promise<number> {
  const from = sqlitePath(env.databaseUrl);
  if (env.backupEveryHours === 0 || from === null || !existsSync(from)) return 0;
  const folder = join(env.dataDir, "backups");
  const newest = newestCopyAt(folder, now) ?? 0;
  if (now - newest < env.backupEveryHours * HOUR_MS) return 0;
  if (failed.at !== null && Math.abs(now - failed.at) < AGAIN_AFTER_MS) return 0;
  failed.at = now;
  mkdirSync(folder, { recursive: true });
  removeUnfinished(folder, now);
  const name = `auto-${new Date(now).toISOString().replace(/[-:]|\.\d+/g, "")}.db`;
  await copy({ from, to: join(folder, name) });
  failed.at = null;
  // Only what this made is ever removed by it; first what a clock that ran ahead left.
  const isPast = (one: string) => timeOfCopy(one) <= now;
  const kept = ownCopies(folder).sort((a, b) => Number(isPast(b)) - Number(isPast(a)) || timeOfCopy(b) - timeOfCopy(a));
  for (const old of kept.slice(env.backupKeep)) rmSync(join(folder, old), { force: true });
  writeFileSync(join(folder, "RETENTION.txt"), retention(env));
  return 1;
}

function removeUnfinished(folder: string, now: number): void {
  for (const name of readdirSync(folder).filter((one) => UNFINISHED.test(one))) {
    const path = join(folder, name);
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - written > GIVEN_UP_AFTER_MS) rmSync(path, { force: true });
  }
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
