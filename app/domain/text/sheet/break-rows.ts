import type { RowCell } from "./sheet-layout";

const NEVER_FIRST = "。，、；：？！）》〉」』】〕］｝”’…—,.;:?!)]}%";
const NEVER_LAST = "（《〈「『【〔［｛“‘([{";

/** Closing marks that one cell takes beside its character: 。”） is the longest run of ordinary prose. */
const SQUEEZED_MARKS = 3;

/** The cells of one row and how many of the sheet's they take, empty ones before them included. */
export type BrokenRow = { cells: RowCell[]; used: number };

/**
 * Breaks the cells of one line into rows of `width`, the first after `indent` empty cells. Closing marks never begin a row:
 * they squeeze into the last cell, and where more than three meet there, they take the character before them along to the
 * next row. Opening marks never end a row, the line's end apart. Neither holds where a whole row would have to move: a run
 * of marks as long as a row breaks where the row ends. Linear.
 */
export function breakRows(line: readonly RowCell[], width: number, indent: number): BrokenRow[] {
  const rows: BrokenRow[] = [];
  let row: BrokenRow = { cells: [], used: indent };
  let squeezed: RowCell[] = [];
  const close = (kept: RowCell[]) => {
    rows.push({ cells: squeezed.length > 0 ? withSqueezed(kept, squeezed) : kept, used: row.used });
    squeezed = [];
  };
  for (const cell of line) {
    if (row.cells.length === 0 || row.used + cell.width <= width) {
      row.cells.push(cell);
      row.used += cell.width;
      continue;
    }
    const closing = isClosing(cell);
    if (closing && squeezed.length < SQUEEZED_MARKS && !isOpening(row.cells.at(-1))) {
      squeezed.push(cell);
      continue;
    }
    const carried = carriedOver(row.cells, squeezed, cell, width);
    const moved = carried === 0 ? [] : [...row.cells.slice(-carried), ...squeezed];
    if (carried > 0) {
      row.used -= widthOf(row.cells.slice(-carried));
      squeezed = [];
    }
    close(carried === 0 ? row.cells : row.cells.slice(0, -carried));
    row = { cells: [...moved, cell], used: widthOf(moved) + cell.width };
  }
  if (row.cells.length > 0) close(row.cells);
  return rows;
}

/** How many cells at the end of a full row move to the next one together with `next`. */
function carriedOver(cells: readonly RowCell[], squeezed: readonly RowCell[], next: RowCell, width: number): number {
  let from = cells.length;
  if (isClosing(next)) {
    while (from > 0 && isClosing(cells[from - 1] as RowCell)) from -= 1;
    from -= 1;
  } else if (squeezed.length > 0) {
    return 0;
  }
  while (from > 0 && isOpening(cells[from - 1])) from -= 1;
  if (from <= 0) return 0;
  const fits = widthOf(cells.slice(from)) + widthOf(squeezed) + next.width <= width;
  return fits ? cells.length - from : 0;
}

function withSqueezed(cells: readonly RowCell[], marks: readonly RowCell[]): RowCell[] {
  const last = cells.at(-1) as RowCell;
  const [first, end] = [marks[0] as RowCell, marks.at(-1) as RowCell];
  const text = marks.map((mark) => mark.text).join("");
  const squeezed = { start: first.start, end: end.end, text, marks };
  return [...cells.slice(0, -1), { ...last, squeezed }];
}

function widthOf(cells: readonly RowCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** A mark that may not begin a row. —— and …… may. */
export function isClosing(cell: RowCell): boolean {
  return cell.width === 1 && NEVER_FIRST.includes(cell.text.charAt(0));
}

/** A mark that may not end a row while its line goes on. */
export function isOpening(cell: RowCell | undefined): boolean {
  return cell !== undefined && NEVER_LAST.includes(cell.text.charAt(0));
}
