import { breakRows } from "./break-rows";
import { cutCells } from "./cut-cells";
import {
  CELLS_PER_ROW,
  PARAGRAPH_INDENT,
  type RowCell,
  type SheetLayout,
  type SheetOptions,
  type SheetRow,
  type SheetRowKind,
} from "./sheet-layout";

/**
 * Lays canonical text on the answer sheet, cell by cell: what the page draws and what the scorer counts. Every line begins a
 * row, lines without anything to write take none. Source: GB/T 15834-2011 and the sheets' own notes. Linear; never throws.
 */
export function layOutSheet(text: string, options: SheetOptions = {}): SheetLayout {
  const width = Math.max(1, Math.floor(options.cellsPerRow ?? CELLS_PER_ROW));
  const indent = options.indent === true ? Math.min(PARAGRAPH_INDENT, width - 1) : 0;
  const rows: SheetRow[] = [];
  let used = 0;
  let line = 0;
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const cells = cutCells(text, from, to);
    if (cells.length > 0) {
      const kind = kindOf(line, { start: from, end: to }, options);
      for (const [index, row] of breakRows(cells, width, kind === "body" ? indent : 0).entries()) {
        const offset = emptyBefore(kind, width, row.used, kind === "body" && index === 0 ? indent : 0);
        rows.push({ kind, ...span(row.cells), offset, cells: row.cells });
        used = kind === "body" ? row.used : offset + row.used;
      }
      line += 1;
    }
    from = to + 1;
  }
  const cells = rows.length === 0 ? 0 : (rows.length - 1) * width + Math.min(used, width);
  return { cellsPerRow: width, indent, rows, cells };
}

function kindOf(line: number, range: { start: number; end: number }, options: SheetOptions): SheetRowKind {
  const { salutationAt = null, signedFrom = null } = options;
  if (line < (options.titleLines ?? 0)) return "title";
  if (salutationAt !== null && range.start <= salutationAt && salutationAt < range.end) return "salutation";
  return signedFrom !== null && range.end > signedFrom ? "signature" : "body";
}

function emptyBefore(kind: SheetRowKind, width: number, used: number, indent: number): number {
  const free = Math.max(0, width - used);
  if (kind === "title") return Math.floor(free / 2);
  return kind === "signature" ? free : indent;
}

function span(cells: readonly RowCell[]): { start: number; end: number } {
  const last = cells.at(-1) as RowCell;
  return { start: (cells[0] as RowCell).start, end: last.squeezed?.end ?? last.end };
}
