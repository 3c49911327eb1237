import { execFile } from "node:child_process";
import { setPriority } from "node:os";
import { promisify } from "node:util";
import { isReadWhole } from "@db/client/sqlite/file/refuse-damaged";
import { sqlitePath } from "@db/client/sqlite/file/sqlite-path";
import { logger } from "../logger.server";

/** Of ordinary processes, the last to get the processor. */
const PATIENT = 19;

let damage: string | null = null;

/** What was found wrong with the database since the start; null while nothing was. */
export function foundDamage(): string | null {
  return damage;
}

type LookThrough = { databaseUrl: string; wholeUpTo?: number; look?: (signal: AbortSignal) => Promise<string | null> };

/**
 * Reads a database that was too large to be read whole before it is served, while it is. Damage goes to the log and to whatever
 * asks whether this server is ready; who is writing goes on, since a stop would take from them what the damage may not touch.
 * Returns the stop.
 */
export function lookThrough({ databaseUrl, wholeUpTo, look = doctorApart }: LookThrough): () => void {
  damage = null;
  const path = sqlitePath(databaseUrl);
  if (path === null || isReadWhole(path, wholeUpTo === undefined ? {} : { wholeUpTo })) return () => undefined;
  const stop = new AbortController();
  look(stop.signal)
    .then((found) => {
      damage = found;
      if (found) logger.error({ found }, "the database is damaged: restore a backup with npm run restore -- FILE");
    })
    .catch((error: unknown) => {
      if (!stop.signal.aborted) logger.error({ err: error }, "the database could not be looked through for damage");
    });
  return () => stop.abort();
}

/** `npm run doctor` in a process of its own, with this one's environment. What it finds wrong with the database; null: nothing. */
async function doctorApart(signal: AbortSignal): Promise<string | null> {
  const looking = promisify(execFile)(process.execPath, ["scripts/cli.mjs", "doctor"], { signal });
  if (looking.child.pid !== undefined) setPriority(looking.child.pid, PATIENT);
  // It ends with 1 for whatever it finds, also a full disk or a clock gone wrong.
  const said = await looking.then(({ stdout }) => stdout).catch(saidInFailing);
  const line = said.split("\n").find((one) => /^(ok|warn|fail) +database /.test(one));
  if (line === undefined) throw new Error(`the doctor said nothing of the database: ${said}`);
  return line.startsWith("fail") ? line.replace(/^fail +database +/, "") : null;
}

function saidInFailing(error: unknown): string {
  if (error instanceof Error && "stdout" in error && typeof error.stdout === "string") return error.stdout;
  throw error;
}
