import { sql, type SQL } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  serial,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { newId } from "../client/new-id";
import type { Kit } from "./sqlite";

const hash = customType<{ data: string; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (hex) => Buffer.from(hex, "hex"),
  fromDriver: (bytes) => Buffer.from(bytes).toString("hex"),
});

const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "bytea",
  fromDriver: (found) => Buffer.from(found),
});

/** Built from the tokens as they are: PostgreSQL's own reading of text drops Chinese in some locales. */
const tokens = customType<{ data: readonly string[]; driverData: SQL }>({
  dataType: () => "tsvector",
  toDriver: (list) => sql`array_to_tsvector(string_to_array(${list.join(" ")}, ' '))`,
});

const kit = {
  table: pgTable,
  id: () =>
    text("id")
      .primaryKey()
      .$defaultFn(() => newId()),
  serial: (name: string) => serial(name).primaryKey(),
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  real: (name: string) => doublePrecision(name),
  bool: (name: string) => boolean(name),
  time: (name: string) => bigint(name, { mode: "number" }),
  // json, not jsonb: keeps key order and every escape as SQLite does, and nothing here queries inside it.
  json: <T>(name: string) => json(name).$type<T>(),
  hash: (name: string) => hash(name),
  bytes: (name: string) => bytes(name),
  tokens: (name: string) => tokens(name),
  key: (first: AnyPgColumn, ...others: AnyPgColumn[]) => primaryKey({ columns: [first, ...others] }),
  index,
  unique: uniqueIndex,
};

/** The same columns as PostgreSQL stores them, seen by the application as the SQLite ones: one of the two casts. */
export const postgresKit = kit as unknown as Kit;
