import type { Dialect } from "../client/types";
import type { MovedTable } from "./plan";
import type { Row, Value } from "./row-form";

/** The key of the last row that was read: what follows it comes next. */
export type Key = readonly Value[];

/** How far a move has come, kept in the database it fills until all of it has been checked. */
export type Notes = ReadonlyMap<string, string>;
/** One of the two databases of a move. */
export interface MoveEnd {
  /** The file, or the server without its password: to be said aloud. */
  readonly where: string;
  readonly dialect: Dialect;
  /** When the newest migration it knows was made; null where it has no tables of ours. */
  lastMigration(): Promise<number | null>;
  /** The names of all tables that are there. */
  tableNames(): Promise<string[]>;
  hasRows(table: string): Promise<boolean>;
  /** In the order of the primary key, as this database sorts it. */
  readBatch(table: MovedTable, after: Key | null, limit: number): Promise<Row[]>;
  /** What a move left here; null where none is under way. */
  notes(): Promise<Notes | null>;
  /** Marks it unfinished, with what is known at the start. */
  begin(notes: Notes): Promise<void>;
  /** Rows and the note that they are here, or neither. */
  write(table: MovedTable, rows: readonly Row[], note: { name: string; value: string }): Promise<void>;
  /** Takes the mark away. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** Why a move was not begun, or stopped, in one sentence: what, where, what to do. */
export class MoveRefused extends Error {
  override name = "MoveRefused";
}

/** A row that the database it is to go to cannot hold. */
export function cannotHold(where: string, table: MovedTable, row: Row, column: string, why: string): MoveRefused {
  const key = table.key.map((at) => String(row[at])).join(", ");
  return new MoveRefused(
    `${table.name}.${column} of the row ${key} ${why}, which ${where} cannot hold: mend that row and call again, the move goes on from here.`,
  );
}
