import type { Placeholder } from "drizzle-orm";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Tables } from "../schema/define-tables";
import type { DatabaseUnusable } from "./unusable/database-unusable";

export type { Tables };
export type Dialect = "sqlite" | "postgres";

/** drizzle's builders as the application sees them on either database: awaited, never `.all()`, `.get()` or `.run()`. */
export type Builders = Pick<
  BaseSQLiteDatabase<"async", unknown>,
  "select" | "selectDistinct" | "$count" | "insert" | "update" | "delete"
>;

/** A place in a query for a value that comes with each asking. */
export type Place<Values> = (name: keyof Values & string) => Placeholder<string, unknown>;

export type Built<Rows> = { execute(values: Record<string, unknown>): Promise<Rows> };
/** PostgreSQL keeps what it prepared under a name, each connection its own; SQLite's builders take no name. */
export type Buildable<Rows> = { prepare(name?: string): Built<Rows> };

/**
 * A query told once, for what is asked at every save: its SQL is built when a connection is first asked it, and kept.
 * Building it costs some five times as much as SQLite takes to answer it.
 */
export type KeptQuery<Values, Row> = { build(on: Reader, place: Place<Values>): Buildable<Row[]> };

/** The same of a statement that writes, and the table it writes to. */
export type KeptWrite<Values, Result> = {
  into(tables: Tables): Tables[keyof Tables];
  build(tx: Tx, place: Place<Values>): Buildable<Result>;
};

/** What may be asked. It has no way to write. */
export interface Reader extends Pick<Builders, "select" | "selectDistinct" | "$count"> {
  readonly tables: Tables;
  readonly dialect: Dialect;
  /** Asks a query whose SQL is kept from one time to the next. */
  ask<Values extends object, Row>(query: KeptQuery<Values, Row>, values: Values): Promise<Row[]>;
}

/** What may be asked and written inside one transaction. */
export interface Tx extends Reader, Pick<Builders, "insert" | "update" | "delete"> {
  /** Writes by a statement whose SQL is kept from one time to the next. */
  put<Values extends object, Result>(write: KeptWrite<Values, Result>, values: Values): Promise<Result>;
}

export interface Database extends Reader {
  /**
   * The one way to write. Commits when `work` is done, rolls everything back when it throws.
   * SQLite: one writer connection and one queue. PostgreSQL: serializable, so `work` may run again after a conflict.
   * Inside, await only the transaction's own queries; a `tx()` inside a `tx()` is refused.
   */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * As `tx`, for what thousands do at once, each with an answer of their own: `work` moves the head of one answer, or
   * touches the attempt where it makes the first one, and whatever it must not overtake writes both rows too (`sealAttempt`), so that of two
   * the second sees the first. PostgreSQL:
   * repeatable read; its serializable takes neighbours in a page of an index for rivals and begins one of them again.
   */
  txOnOneAnswer<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs `work` while no other process of this database runs any by this: what is done once however many start together. Inside
   * `work` all of the database may be used. PostgreSQL: a lock of the server's. SQLite: the lock of the data folder keeps other
   * processes out, and works of this one wait for each other.
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Applies what is missing of the migrations in `folder`/<dialect>; see `migrateDatabase`. */
  migrate(folder: string): Promise<void>;
  /** Lets the planner of queries know how large things are by now; PostgreSQL sees to it itself. To be asked at the start and now and then. */
  refreshStatistics(): Promise<void>;
  /** How many migrations of `folder`/<dialect> are not applied yet; -1: the database is of a newer program. Changes nothing. */
  missingMigrations(folder: string): Promise<number>;
  /** What the clock of the database's server says, in ms; null where there is no server. */
  serverTime(): Promise<number | null>;
  /** What keeps it from storing anything just now, as far as that shows without writing; null when nothing does. */
  trouble(): Promise<DatabaseUnusable | null>;
  /**
   * Empties SQLite's log of writes into the file: until then the log holds words that were blanked or deleted since it was last
   * emptied. False where another process reads just now; to be asked again. PostgreSQL sees to its log itself.
   */
  emptyLog(): Promise<boolean>;
  /** Writes all that is in it into a new file beside its own, and names that file. Null where the files are a server's affair. */
  rescue(): Promise<string | null>;
  /** Waits for the writes under way, then closes. */
  close(): Promise<void>;
}
