import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { newId } from "../client/new-id";

/** The columns every table is made of, as SQLite stores them. The type of this object is the kit's type. */
export const sqliteKit = {
  table: sqliteTable,
  /** The primary key: random text, made by the application when the row brings none. */
  id: () =>
    text("id")
      .primaryKey()
      .$defaultFn(() => newId()),
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  real: (name: string) => real(name),
  bool: (name: string) => integer(name, { mode: "boolean" }),
  /** UTC milliseconds. */
  time: (name: string) => integer(name),
  json: <T>(name: string) => text(name, { mode: "json" }).$type<T>(),
  index,
  /** A unique index, so that it may carry a `where`. */
  unique: uniqueIndex,
};

export type Kit = typeof sqliteKit;
