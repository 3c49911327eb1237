import { isCounted, isDigit, isHiddenPair, isLatin, isSpace } from "../character-classes";
import { clusterEnd } from "./clusters";
import type { RowCell } from "./sheet-layout";

/**
 * Cuts one line (`from` to `to`, no line break inside) into what fills its cells: two digits or two Latin letters share one
 * (an odd tail takes its own), —— and …… take two. White space, control and zero-width characters take none.
 */
export function cutCells(text: string, from: number, to: number): RowCell[] {
  const cells: RowCell[] = [];
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || !isCounted(code)) {
      at += 1;
      continue;
    }
    // Behind a character it is of its cell.
    if (isHiddenPair(text, at)) {
      at += 2;
      continue;
    }
    const wide = isDouble(text, at);
    const end = clusterEnd(text, wide || isPair(text, at) ? at + 1 : at, to);
    cells.push({ start: at, end, text: text.slice(at, end), width: wide ? 2 : 1 });
    at = end;
  }
  return cells;
}

/** Where a caret may stand inside a cell: between two digits, two letters or the halves of —— and ……; null elsewhere. */
export function middleOf(cell: RowCell): number | null {
  return isPair(cell.text, 0) || isDouble(cell.text, 0) ? cell.start + 1 : null;
}

function isDouble(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x2014 || code === 0x2026) && text.charCodeAt(at + 1) === code;
}

function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return (isDigit(code) && isDigit(next)) || (isLatin(code) && isLatin(next));
}
