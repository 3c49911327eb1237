import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { copySqlite } from "@db/client/sqlite/copy-sqlite";
import { sqlitePath } from "@db/client/sqlite/file/sqlite-path";
import { lockDataFolder } from "~/server/boot/data-folder";
import { StartFailure } from "~/server/boot/start-failure";
import { type Environment, environment } from "~/server/env.server";
import type { Command, CommandIo, ExitCode } from "../command";
import { copyRefusal, fileTime, onlyFileWord, refuseFolder, rowLines, sayHowFar } from "./database-copy";

const USAGE = `Usage: npm run restore -- FILE

Checks FILE, a copy made by backup, and puts it in the place of the database. The server must not be running.
The database that was there is kept beside it as app.db.before-restore-<UTC time>.
`;

/** restore. */
export const command: Command = async (words, io) => restore(words, io, { env: environment(), now: Date.now() });

type Surroundings = { env: Pick<Environment, "dataDir" | "databaseUrl">; now: number };

/** Puts a copy in the place of the database. Whatever is refused changes nothing. */
export async function restore(words: string[], io: CommandIo, { env, now }: Surroundings): Promise<ExitCode> {
  const asked = onlyFileWord(words, USAGE, io);
  if (typeof asked === "number") return asked;
  if (asked.file === null) {
    io.err(USAGE);
    return 2;
  }
  const place = sqlitePath(env.databaseUrl);
  if (place === null) {
    io.err("The data is in PostgreSQL: restore it with pg_restore.\n");
    return 1;
  }
  const from = resolve(asked.file);
  if (!existsSync(from)) {
    io.err(`${from}: there is no such file.\n`);
    return 1;
  }
  if (refuseFolder(from, "name the copy itself, a file that ends in .db", io)) return 1;

  const incoming = `${place}.incoming`;
  let unlock: (() => void) | undefined;
  try {
    mkdirSync(env.dataDir, { recursive: true });
    mkdirSync(dirname(place), { recursive: true });
    // Held to the end, so that no server starts in between.
    unlock = lockDataFolder(env.dataDir);
    rmSync(incoming, { force: true });
    const rows = await copySqlite({ from, to: incoming, migrations: resolve("db/migrations"), onStep: sayHowFar(io) });
    const kept = setAside(place, now);
    renameSync(incoming, place);
    if (kept !== null) io.err(`The database that was there is kept as ${kept}\n`);
    io.out(`${place}\n${rowLines(rows)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof StartFailure)) return copyRefusal(error, io);
    io.err(`${error.message}\n`);
    return 1;
  } finally {
    // Without the lock nothing was written yet, and there may be no folder to look in.
    if (unlock !== undefined) rmSync(incoming, { force: true });
    unlock?.();
  }
}

/** Renames the database with the files SQLite keeps beside it, which hold its last writes. The name it is kept under, or null. */
function setAside(place: string, now: number): string | null {
  const kept = `${place}.before-restore-${fileTime(now)}`;
  if (existsSync(kept))
    throw new StartFailure(`${kept} is there already and was left as it is: try again in a second.`);
  let found = false;
  // The database last: without its companions it is old, they without it would be taken for the new one's.
  for (const companion of ["-wal", "-shm", ""]) {
    if (!existsSync(place + companion)) continue;
    renameSync(place + companion, kept + companion);
    found = true;
  }
  return found ? kept : null;
}
