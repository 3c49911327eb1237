import SqliteFile from "better-sqlite3";
import { DatabaseUnusable } from "../unusable/database-unusable";
import { readMigrations, refuseNewerSchema } from "../migrations";
import { namedSqliteError } from "./sqlite-errors";
import { lastApplied } from "./migrate-sqlite";

export type RowCount = { table: string; rows: number };

/** How far a copy is: pages of the database copied of all there are; once all are, the copy is checked, which takes its time too. */
export type CopyStep = { pages: number; of: number };

type Copying = {
  from: string;
  to: string;
  migrations: string;
  onStep?: (step: CopyStep) => void;
  /** How long a program that holds `from` is waited for. */
  waitMs?: number;
};

/** Pages copied between two turns of everything else, as the driver has it by itself. */
const PAGES_A_TURN = 100;
const OTHER_PROGRAM_WAIT_MS = 5_000;

/**
 * Copies the database in `from` to the new file `to`, as it stands when this begins, however much is written to it meanwhile, and
 * checks the copy whole: its pages, its foreign keys, and that this program can use it. Returns the rows of each table.
 * Throws `DatabaseUnusable`; `to` is then not to be used.
 */
export async function copySqlite(copying: Copying): Promise<RowCount[]> {
  const { from, to, migrations, onStep, waitMs = OTHER_PROGRAM_WAIT_MS } = copying;
  const source = openAtOneMoment(from, waitMs);
  try {
    const progress = ({ totalPages, remainingPages }: SqliteFile.BackupMetadata) => {
      onStep?.({ pages: totalPages - remainingPages, of: totalPages });
      return PAGES_A_TURN;
    };
    const { totalPages } = await source.backup(to, { progress });
    onStep?.({ pages: totalPages, of: totalPages });
    source.close();
    const copy = new SqliteFile(to, { fileMustExist: true });
    try {
      // One file that is whole by itself, also on a medium that cannot be written to.
      copy.pragma("journal_mode = DELETE");
      refuseDamaged(copy, from);
      refuseNewerSchema(lastApplied(copy), readMigrations(migrations, "sqlite"), from);
      return countRows(copy, from);
    } finally {
      copy.close();
    }
  } catch (error) {
    const named = namedSqliteError(error, from);
    // Nothing is written where the copy comes from: what is full or takes no writes is the place of the copy.
    const ofCopy = named instanceof DatabaseUnusable && (named.code === "full" || named.code === "unwritable");
    throw ofCopy ? new DatabaseUnusable(named.code, to, { cause: error }) : named;
  } finally {
    source.close();
  }
}

/**
 * Opens what is copied and holds it as it is now, for as long as it stays open: SQLite begins a copy anew whenever another process
 * has written, which in a school at work would be for ever. Throws `DatabaseUnusable`.
 */
function openAtOneMoment(path: string, waitMs: number): SqliteFile.Database {
  let source: SqliteFile.Database | undefined;
  try {
    source = new SqliteFile(path, { readonly: true, fileMustExist: true, timeout: waitMs });
    source.exec("BEGIN");
    source.pragma("schema_version");
    return source;
  } catch (error) {
    source?.close();
    const named = namedSqliteError(error, path);
    const unreadable = named instanceof DatabaseUnusable && named.code === "unwritable";
    throw unreadable ? new DatabaseUnusable("unreadable", path, { cause: error }) : named;
  }
}

function refuseDamaged(copy: SqliteFile.Database, path: string): void {
  const verdict = copy.pragma("integrity_check(1)", { simple: true });
  if (verdict !== "ok") throw new DatabaseUnusable("corrupt", path, { cause: new Error(String(verdict)) });
  const orphans = copy.pragma("foreign_key_check") as unknown[];
  if (orphans.length > 0) {
    throw new DatabaseUnusable("corrupt", path, { cause: new Error(`${orphans.length} rows point at nothing`) });
  }
}

function countRows(copy: SqliteFile.Database, path: string): RowCount[] {
  const names = copy
    .prepare(
      // What full-text search keeps for itself is no data of the school.
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_index%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  if (!names.includes("people")) throw new DatabaseUnusable("not-ours", path);
  return names.map((table) => ({
    table,
    rows: copy.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number,
  }));
}
