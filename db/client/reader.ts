import type { Tables } from "../schema/define-tables";
import { keeper, type Prepare } from "./kept-query";
import type { Builders, Dialect, Reader, Tx } from "./types";

/** The asking half of a drizzle database; `prepare` is how it keeps queries. */
export function readerOver(builders: Builders, tables: Tables, dialect: Dialect, prepare?: Prepare): Reader {
  const reader: Reader = {
    tables,
    dialect,
    select: builders.select.bind(builders),
    selectDistinct: builders.selectDistinct.bind(builders),
    $count: builders.$count.bind(builders),
    ask: keeper(() => reader, prepare),
  };
  return reader;
}

/** Both halves, for use inside one transaction. */
export function txOver(builders: Builders, tables: Tables, dialect: Dialect, prepare?: Prepare): Tx {
  const tx: Tx = {
    ...readerOver(builders, tables, dialect, prepare),
    insert: builders.insert.bind(builders),
    update: builders.update.bind(builders),
    delete: builders.delete.bind(builders),
    put: keeper(() => tx, prepare),
  };
  return tx;
}
