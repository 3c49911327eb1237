import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Tables } from "../schema/define-tables";
import type { KeptQuery, KeptWrite } from "./kept-query";

export type { Tables };
export type Dialect = "sqlite" | "postgres";

/** drizzle's builders as the application sees them on either database: awaited, never `.all()`, `.get()` or `.run()`. */
export type Builders = Pick<
  BaseSQLiteDatabase<"async", unknown>,
  "select" | "selectDistinct" | "$count" | "insert" | "update" | "delete"
>;

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
  /** Applies what is missing of the migrations in `folder`/<dialect>; see `migrateDatabase`. */
  migrate(folder: string): Promise<void>;
  /** Waits for the writes under way, then closes. */
  close(): Promise<void>;
}
