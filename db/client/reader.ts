import type { Tables } from "../schema/define-tables";
import type { Builders, Dialect, Reader, Tx } from "./types";

/** The asking half of a drizzle database. */
export function readerOver(builders: Builders, tables: Tables, dialect: Dialect): Reader {
  return {
    tables,
    dialect,
    select: builders.select.bind(builders),
    selectDistinct: builders.selectDistinct.bind(builders),
    $count: builders.$count.bind(builders),
  };
}

/** Both halves, for use inside one transaction. */
export function txOver(builders: Builders, tables: Tables, dialect: Dialect): Tx {
  return {
    ...readerOver(builders, tables, dialect),
    insert: builders.insert.bind(builders),
    update: builders.update.bind(builders),
    delete: builders.delete.bind(builders),
  };
}
