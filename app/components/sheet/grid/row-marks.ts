import { hundredMarks, limitMark } from "~/domain/text/sheet/sheet-marks";

/** What is printed under a row: a count at the cell that completes it, or the question's limit. */
export type RowMark = { kind: "count" | "limit"; cells: number; column: number };

type Sheet = { rows: number; cellsPerRow: number; limit: number | null };

/** The printed marks of a sheet by row. The limit takes the place of a count that it equals. */
export function rowMarks({ rows, cellsPerRow, limit }: Sheet): ReadonlyMap<number, readonly RowMark[]> {
  const marks = new Map<number, RowMark[]>();
  const add = (kind: RowMark["kind"], { row, column, cells }: { row: number; column: number; cells: number }) =>
    marks.set(row, [...(marks.get(row) ?? []), { kind, cells, column }]);
  for (const mark of hundredMarks(rows, cellsPerRow)) if (mark.cells !== limit) add("count", mark);
  if (limit !== null && limit > 0) add("limit", limitMark(limit, cellsPerRow));
  return marks;
}
