import { isCounted, isDigit, isLatin, isSpace } from "./character-classes";

/** How a text is written on the answer sheet. */
export type GridOptions = {
  cellsPerRow?: number;
  /** Leading lines that stand on rows of their own, unindented (title, subtitle). */
  titleLines?: number;
  /** Two empty cells before each paragraph (应用文 and 大作文); a line ending in ： is a 称谓 and stays flush left. */
  indent?: boolean;
};

/** 格数: cells up to the last one written, empty ones included; `rowStarts[n]` is the UTF-16 offset of row n's first character. */
export type Grid = { cells: number; rows: number; rowStarts: number[] };

export const CELLS_PER_ROW = 25;

const NEVER_FIRST = "。，、；：？！）》」』】〕”’…—,.;:?!)]%";
const NEVER_LAST = "（《「『【〔“‘([";

/**
 * Lays canonical text on a sheet of 25 cells a row: two digits or two Latin letters share a cell (an odd tail takes its
 * own), —— and …… take two cells and are never split, closing marks never begin a row (they squeeze into the last cell),
 * opening marks never end one. Source: GB/T 15834-2011 and the sheets' own notes. Linear; never throws.
 */
export function layoutGrid(text: string, options: GridOptions = {}): Grid {
  const width = options.cellsPerRow ?? CELLS_PER_ROW;
  const grid: Grid = { cells: 0, rows: 0, rowStarts: [] };
  let line = 0;
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const blocks = lineBlocks(text, from, to);
    if (blocks.length > 0) {
      const flushLeft = line < (options.titleLines ?? 0) || /[:：]\s*$/.test(text.slice(Math.max(from, to - 8), to));
      layLine(blocks, width, options.indent === true && !flushLeft ? 2 : 0, grid);
      line += 1;
    }
    from = to + 1;
  }
  return grid;
}

/** The offset at which a text leaves a sheet of `rows` rows; `textLength` where it fits. */
export function sheetEnd(grid: Grid, rows: number, textLength: number): number {
  return grid.rowStarts[rows] ?? textLength;
}

type Block = { at: number; width: number; first: string };

function lineBlocks(text: string, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  for (let index = from; index < to;) {
    const code = text.charCodeAt(index);
    const next = index + 1 < to ? text.charCodeAt(index + 1) : 0;
    const first = text.charAt(index);
    let units = 1;
    let cells = 1;
    if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) units = 2;
    else if ((isDigit(code) && isDigit(next)) || (isLatin(code) && isLatin(next))) units = 2;
    else if ((first === "—" || first === "…") && text.charAt(index + 1) === first) [units, cells] = [2, 2];
    if (!isSpace(code) && isCounted(code)) blocks.push({ at: index, width: cells, first });
    index += units;
  }
  return blocks;
}

function layLine(blocks: Block[], width: number, indent: number, grid: Grid): void {
  let used = width;
  let rowBlocks = 0;
  const newRow = (at: number, empty: number) => {
    grid.rowStarts.push(at);
    grid.rows += 1;
    used = empty;
    rowBlocks = 0;
  };
  const first = blocks[0] as Block;
  newRow(first.at, Math.min(indent, Math.max(0, width - 1)));
  for (const [index, block] of blocks.entries()) {
    const full = used + block.width > width;
    const closing = NEVER_FIRST.includes(block.first) && block.width === 1;
    const opensAtEnd = used + 1 === width && NEVER_LAST.includes(block.first) && index + 1 < blocks.length;
    if (full && closing && rowBlocks > 0) continue;
    if ((full || opensAtEnd) && rowBlocks > 0) newRow(block.at, 0);
    used += block.width;
    rowBlocks += 1;
  }
  grid.cells = (grid.rows - 1) * width + Math.min(used, width);
}
