import type { Tables } from "../schema/define-tables";
import { keeper } from "./kept-query";
import type { Builders, Dialect, Reader, Tx } from "./types";

/** The asking half of a drizzle database. */
export function readerOver(builders: Builders, tables: Tables, dialect: Dialect): Reader {
  const reader: Reader = {
    tables,
    dialect,
    select: builders.select.bind(builders),
    selectDistinct: builders.selectDistinct.bind(builders),
    $count: builders.$count.bind(builders),
    ask: keeper(() => reader),
  };
  return reader;
}

/** Both halves, for use inside one transaction. */
export function txOver(builders: Builders, tables: Tables, dialect: Dialect): Tx {
  const tx: Tx = {
    ...readerOver(builders, tables, dialect),
    insert: builders.insert.bind(builders),
    update: builders.update.bind(builders),
    delete: builders.delete.bind(builders),
    put: keeper(() => tx),
  };
  return tx;
}
