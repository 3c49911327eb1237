import { existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { copySqlite } from "@db/client/sqlite/copy-sqlite";
import { sqlitePath } from "@db/client/sqlite/file/sqlite-path";
import { type Environment, environment } from "~/server/env.server";
import type { Command, CommandIo, ExitCode } from "../command";
import { copyRefusal, fileTime, onlyFileWord, refuseFolder, rowLines, sayHowFar } from "./database-copy";

const USAGE = `Usage: npm run backup -- [FILE]

Writes a checked copy of the database to FILE, by default data/backups/<UTC time>.db. The server may go on running.
`;

const MB = 1_000_000;

/** backup. */
export const command: Command = async (words, io) => backup(words, io, { env: environment(), now: Date.now() });

type Surroundings = {
  env: Pick<Environment, "dataDir" | "databaseUrl">;
  now: number;
  /** Bytes that may still be written on the disk of a folder. */
  free?: (folder: string) => number;
};

/** Copies the database as it stands at `now`; the file appears under its name only when it is whole and checked. */
export async function backup(
  words: string[],
  io: CommandIo,
  { env, now, free = freeBytes }: Surroundings,
): Promise<ExitCode> {
  const asked = onlyFileWord(words, USAGE, io);
  if (typeof asked === "number") return asked;
  const from = sqlitePath(env.databaseUrl);
  if (from === null) {
    io.err("The data is in PostgreSQL: back it up with pg_dump.\n");
    return 1;
  }
  if (!existsSync(from)) {
    io.err(`There is no database at ${from} yet: npm start makes it.\n`);
    return 1;
  }
  const to = asked.file === null ? join(env.dataDir, "backups", `${fileTime(now)}.db`) : resolve(asked.file);
  if (refuseFolder(to, `name a file in it, such as ${join(to, `${fileTime(now)}.db`)}`, io)) return 1;
  if (existsSync(to)) {
    io.err(`${to} is there already and was left as it is: choose another name.\n`);
    return 1;
  }

  const unfinished = `${to}.unfinished`;
  try {
    mkdirSync(dirname(to), { recursive: true });
  } catch (error) {
    return copyRefusal(error, io);
  }
  // Of a disk that a copy filled to the brim nothing would be left for what candidates write meanwhile.
  const [room, needed] = [free(dirname(to)), statSync(from).size];
  if (room < needed) {
    io.err(`${noRoomSentence(to, room, needed)}\n`);
    return 1;
  }
  try {
    rmSync(unfinished, { force: true });
    const rows = await copySqlite({
      from,
      to: unfinished,
      migrations: resolve("db/migrations"),
      onStep: sayHowFar(io),
    });
    renameSync(unfinished, to);
    io.out(`${to}\n${rowLines(rows)}`);
    return 0;
  } catch (error) {
    return copyRefusal(error, io);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function noRoomSentence(to: string, room: number, needed: number): string {
  const mb = (bytes: number) => `${Math.ceil(bytes / MB)} MB`;
  return `The disk that ${to} would lie on has ${mb(room)} free, and the copy needs ${mb(needed)}: free some space or name a file on another disk. Nothing was written.`;
}
