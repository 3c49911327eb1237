import { Column, getTableName, is } from "drizzle-orm";

type Decoder = { mapFromDriverValue(value: unknown): unknown };

/** A column of a query as drizzle has it: where in a row's object its value goes, and who decodes it. */
export type Field = { path: string[]; field: unknown };

type Cell = { at: number; name: string; decode: (value: unknown) => unknown };
/** What stands under one name in a row's object. `whole` are the cells that are all null where a join found no row. */
type Part = { name: string; cells: Cell[]; whole: number[] };

type Row = Record<string, unknown>;

/**
 * Makes objects of rows as drizzle would: `{column}`, or `{table: {column}}` of a join, with null for a table that has no row.
 * `always` tells of each table of a join whether it has one always.
 */
export function rowReader(fields: Field[], always: Record<string, boolean> | null): (row: unknown[]) => Row {
  const cells: Cell[] = [];
  const parts = new Map<string, Part>();
  for (const [at, { path, field }] of fields.entries()) {
    const [first = "", second] = path;
    const decode = decoding(field);
    if (path.length > 2) throw new Error(`a kept query asks for ${path.join(".")}, which lies too deep`);
    if (second === undefined) cells.push({ at, name: first, decode });
    else partOf(parts, first).cells.push({ at, name: second, decode });
  }
  for (const part of parts.values()) part.whole = always === null ? [] : wholeOf(part, fields, always);
  const nested = [...parts.values()];
  return (row) => {
    const made = objectOf(row, cells);
    for (const { name, cells: own, whole } of nested) {
      made[name] = whole.length > 0 && whole.every((at) => row[at] === null) ? null : objectOf(row, own);
    }
    return made;
  };
}

function partOf(parts: Map<string, Part>, name: string): Part {
  const part = parts.get(name) ?? { name, cells: [], whole: [] };
  parts.set(name, part);
  return part;
}

/** The columns of a part that is one table's, which a join may leave without a row; none of any other. */
function wholeOf({ cells }: Part, fields: Field[], always: Record<string, boolean>): number[] {
  const columns = cells.filter(({ at }) => is(fields[at]?.field, Column));
  const tables = new Set(columns.map(({ at }) => getTableName((fields[at]?.field as Column).table)));
  const [table = ""] = tables;
  return tables.size === 1 && always[table] !== true ? columns.map(({ at }) => at) : [];
}

function objectOf(row: unknown[], cells: readonly Cell[]): Row {
  const made: Row = {};
  for (const { at, name, decode } of cells) {
    const value = row[at];
    made[name] = value === null ? null : decode(value);
  }
  return made;
}

function decoding(field: unknown): (value: unknown) => unknown {
  const decoder = decoderOf(field);
  return (value) => decoder.mapFromDriverValue(value);
}

/** A column decodes itself; an expression has its decoder, and one with a name has the expression. */
function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field;
  const { decoder, sql } = field as { decoder?: Decoder; sql?: { decoder: Decoder } };
  const found = decoder ?? sql?.decoder;
  if (!found) throw new Error("a kept query asks for something that nobody can decode");
  return found;
}
