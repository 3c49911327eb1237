import { Placeholder } from "drizzle-orm";
import type { Reader, Tables, Tx } from "./types";

/** A place in a query for a value that comes with each asking. */
export type Place<Values> = (name: keyof Values & string) => Placeholder<string, unknown>;

type Built<Rows> = { execute(values: Record<string, unknown>): Promise<Rows> };
type Buildable<Rows> = { prepare(): Built<Rows> };

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

export function keptQuery<Values, Row>(build: KeptQuery<Values, Row>["build"]): KeptQuery<Values, Row> {
  return { build };
}

export function keptWrite<Values, Result>(
  into: KeptWrite<Values, Result>["into"],
  build: KeptWrite<Values, Result>["build"],
): KeptWrite<Values, Result> {
  return { into, build };
}

/** Runs kept queries on one connection and remembers what was built for it. `on` is asked at the first use. */
export function keeper<On>(on: () => On) {
  const built = new Map<object, Built<unknown>>();
  return async function run<Values extends object, Rows>(
    query: { build(on: On, place: Place<Values>): Buildable<Rows> },
    values: Values,
  ): Promise<Rows> {
    let known = built.get(query) as Built<Rows> | undefined;
    if (!known) {
      known = query.build(on(), place).prepare();
      built.set(query, known);
    }
    return known.execute(values as Record<string, unknown>);
  };
}

function place(name: string): Placeholder<string, unknown> {
  return new Placeholder(name);
}
