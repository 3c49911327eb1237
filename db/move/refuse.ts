import { existsSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { sqlitePath } from "../client/sqlite/file/sqlite-path";
import { isPostgres } from "../client/postgres/address";
import { countMissing, readMigrations } from "../client/migrations";
import { type MoveEnd, MoveRefused } from "./end";
import { withoutPassword } from "../client/unusable/without-password";
import { MADE_ANEW, movedTables } from "./plan";

/** The file of an address, null for a server's. */
export function fileOf(url: string): string | null {
  return isPostgres(url) ? null : sqlitePath(url);
}

/** Before anything is opened: two addresses of one database, and a file to read from that is not there. */
export function refuseAddresses({ from, to }: { from: string; to: string }): void {
  const [source, target] = [fileOf(from), fileOf(to)];
  if (source !== null && !statSync(source, { throwIfNoEntry: false })?.isFile())
    throw new MoveRefused(`There is no database at ${source}.`);
  const same =
    source === null || target === null
      ? isPostgres(from) && isPostgres(to) && withoutPassword(from) === withoutPassword(to)
      : whole(source) === whole(target);
  if (same) throw new MoveRefused(`${target ?? withoutPassword(to)} is the database that is moved from: name another.`);
}

function whole(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

/** A source of another version would leave behind what this program does not know of. */
export async function refuseSource(source: MoveEnd, migrations: string): Promise<void> {
  const last = await source.lastMigration();
  if (last === null) throw new MoveRefused(`The database ${source.where} was not made by this program.`);
  const missing = countMissing(last, readMigrations(migrations, source.dialect));
  if (missing < 0) throw new MoveRefused(`${source.where} is of a newer version of this program: update the program.`);
  if (missing > 0) {
    throw new MoveRefused(
      `${source.where} is of an older version of this program: start the server on it once and stop it, then call again.`,
    );
  }
  if ((await source.notes()) !== null) {
    throw new MoveRefused(`${source.where} is itself the unfinished copy of a move: finish that one first.`);
  }
}

/** A target holds nothing, or what a move of the same source has brought so far. */
export async function refuseTarget(target: MoveEnd, source: string, migrations: string): Promise<void> {
  const last = await target.lastMigration();
  const missing = countMissing(last, readMigrations(migrations, target.dialect));
  if (missing < 0) throw new MoveRefused(`${target.where} is of a newer version of this program: update the program.`);
  const notes = await target.notes();
  if (notes !== null) {
    if (notes.get("source") === source) return;
    throw new MoveRefused(
      `${target.where} holds an unfinished move from another database or of another version: empty it and call again.`,
    );
  }
  const names = await target.tableNames();
  const ours = new Set([...movedTables().map(({ name }) => name), ...MADE_ANEW]);
  for (const name of names) {
    if (last === null ? !isBook(name) : ours.has(name) && (await target.hasRows(name))) {
      throw new MoveRefused(`${target.where} is not empty (${name}): name an empty database.`);
    }
  }
}

/** What a database keeps for itself. */
const isBook = (name: string) => name.startsWith("sqlite_") || name === "__drizzle_migrations";
