import SqliteFile from "better-sqlite3";
import { is, Param, Placeholder } from "drizzle-orm";
import type { Built } from "../../types";
import type { SqliteConnection } from "../connection";
import { rowReader, type Field } from "./row-reader";

/** What drizzle knows of a query that it has prepared. */
type Prepared = {
  query: { sql: string; params: unknown[] };
  /** What becomes of the columns of a row; absent where no rows are asked for. */
  fields?: Field[];
  /** Of a join: whether the table by that name always has a row. */
  joinsNotNullableMap?: Record<string, boolean>;
};

type Values = Record<string, unknown>;

/**
 * What drizzle has prepared, run without drizzle: where values go and what rows become is worked out once instead of at each
 * asking, which cost more than SQLite takes for a row by its key. The statement is compiled apart from those that others share,
 * so that nobody else says how its rows come.
 */
export function keptStatement<Rows>(connection: SqliteConnection, prepared: Built<Rows>): Built<Rows> {
  const { query, fields, joinsNotNullableMap } = prepared as unknown as Prepared;
  const statement = SqliteFile.prototype.prepare.call(connection, query.sql);
  const takes = query.params.map(valueOf);
  const bound = (values: Values) => takes.map((take) => take(values));
  if (!fields) return { execute: async (values) => statement.run(bound(values)) as Rows };
  statement.raw(true);
  const read = rowReader(fields, joinsNotNullableMap ?? null);
  return { execute: async (values) => (statement.all(bound(values)) as unknown[][]).map(read) as Rows };
}

/** Where a parameter's value comes from: from each asking, or from the query itself. */
function valueOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return named(param.name);
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder } = param;
  const value = named(param.value.name);
  return (values) => encoder.mapToDriverValue(value(values));
}

function named(name: string): (values: Values) => unknown {
  return (values) => {
    if (!(name in values)) throw new Error(`a kept query was asked without its "${name}"`);
    return values[name];
  };
}
