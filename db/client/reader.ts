import type { Tables } from "../schema/define-tables";
import { keeper, type Quicken } from "./kept-query";
import type { Builders, Dialect, Reader, Tx } from "./types";

/** The asking half of a drizzle database; `quicken` is how it runs kept queries. */
export function readerOver(builders: Builders, tables: Tables, dialect: Dialect, quicken?: Quicken): Reader {
  const reader: Reader = {
    tables,
    dialect,
    select: builders.select.bind(builders),
    selectDistinct: builders.selectDistinct.bind(builders),
    $count: builders.$count.bind(builders),
    ask: keeper(() => reader, quicken),
  };
  return reader;
}

/** Both halves, for use inside one transaction. */
export function txOver(builders: Builders, tables: Tables, dialect: Dialect, quicken?: Quicken): Tx {
  const tx: Tx = {
    ...readerOver(builders, tables, dialect, quicken),
    insert: builders.insert.bind(builders),
    update: builders.update.bind(builders),
    delete: builders.delete.bind(builders),
    put: keeper(() => tx, quicken),
  };
  return tx;
}
