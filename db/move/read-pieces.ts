import type { Key, MoveEnd } from "./end";
import type { MovedTable } from "./plan";
import type { Row, Value } from "./row-form";

const FIRST_ROWS = 8;
const MOST_ROWS = 512;
/** Pieces grow while they are lighter than the first and shrink when they are heavier than the second: photos weigh megabytes. */
const LIGHT_BYTES = 1_000_000;
const HEAVY_BYTES = 4_000_000;

/** The rows of a table that follow `after`, in pieces that fit into memory however much the table holds. */
export async function* readPieces(end: MoveEnd, table: MovedTable, after: Key | null): AsyncGenerator<Row[]> {
  let limit = FIRST_ROWS;
  for (let from = after; ;) {
    const rows = await end.readBatch(table, from, limit);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    from = keyOf(table, last);
    const weight = rows.reduce((sum, row) => row.reduce<number>((all, value) => all + weightOf(value), sum), 0);
    if (weight < LIGHT_BYTES) limit = Math.min(MOST_ROWS, limit * 2);
    else if (weight > HEAVY_BYTES) limit = Math.max(1, Math.floor(limit / 2));
  }
}

export function keyOf(table: MovedTable, row: Row): Key {
  return table.key.map((at) => row[at] ?? null);
}

function weightOf(value: Value): number {
  return typeof value === "string" || value instanceof Uint8Array ? value.length : 8;
}
