import { Placeholder } from "drizzle-orm";
import type { Buildable, Built, KeptQuery, KeptWrite, Place } from "./types";

export type { Place };

/** A query that is told once; see `KeptQuery`. */
export function keptQuery<Values, Row>(build: KeptQuery<Values, Row>["build"]): KeptQuery<Values, Row> {
  return { build };
}

/** The same of a statement that writes into the table that `into` names. */
export function keptWrite<Values, Result>(
  into: KeptWrite<Values, Result>["into"],
  build: KeptWrite<Values, Result>["build"],
): KeptWrite<Values, Result> {
  return { into, build };
}

/** How a connection prepares what a driver's builders have built, once for each query. */
export type Prepare = <Rows>(query: Buildable<Rows>) => Built<Rows>;

/** Runs kept queries on one connection and remembers what was built for it. `on` is asked at the first use. */
export function keeper<On>(on: () => On, prepare: Prepare = (query) => query.prepare()) {
  const built = new Map<object, Built<unknown>>();
  return function run<Values extends object, Rows>(
    query: { build(on: On, place: Place<Values>): Buildable<Rows> },
    values: Values,
  ): Promise<Rows> {
    let known = built.get(query) as Built<Rows> | undefined;
    if (!known) {
      known = prepare(query.build(on(), place));
      built.set(query, known);
    }
    return known.execute(values as Record<string, unknown>);
  };
}

function place(name: string): Placeholder<string, unknown> {
  return new Placeholder(name);
}
