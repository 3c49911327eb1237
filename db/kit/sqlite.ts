import {
  blob,
  customType,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import { newId } from "../client/new-id";

/** A hash as its bytes: half of what its digits would take. Empty once what it was of is erased. */
const hash = customType<{ data: string; driverData: Buffer }>({
  dataType: () => "blob",
  toDriver: (hex) => Buffer.from(hex, "hex"),
  fromDriver: (bytes) => Buffer.from(bytes).toString("hex"),
});

/** What full-text search finds a row by. Tokens are lower-case letters and digits; written, never read back. */
const tokens = customType<{ data: readonly string[]; driverData: string }>({
  dataType: () => "text",
  toDriver: (list) => list.join(" "),
});

/** The columns every table is made of, as SQLite stores them. The type of this object is the kit's type. */
export const sqliteKit = {
  table: sqliteTable,
  /** The primary key: random text, made by the application when the row brings none. */
  id: () =>
    text("id")
      .primaryKey()
      .$defaultFn(() => newId()),
  /** A primary key that counts up, for what needs a number in both databases. */
  serial: (name: string) => integer(name).primaryKey({ autoIncrement: true }),
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  real: (name: string) => real(name),
  bool: (name: string) => integer(name, { mode: "boolean" }),
  /** UTC milliseconds. */
  time: (name: string) => integer(name),
  json: <T>(name: string) => text(name, { mode: "json" }).$type<T>(),
  /** Hexadecimal digits in the program, bytes in the database. */
  hash: (name: string) => hash(name),
  bytes: (name: string) => blob(name, { mode: "buffer" }),
  tokens: (name: string) => tokens(name),
  /** A primary key of several columns. */
  key: (first: AnySQLiteColumn, ...others: AnySQLiteColumn[]) => primaryKey({ columns: [first, ...others] }),
  index,
  /** A unique index, so that it may carry a `where`. */
  unique: uniqueIndex,
};

export type Kit = typeof sqliteKit;
