import type { RowCell } from "~/domain/text/sheet/sheet-layout";

/** Text whose characters fill a cell each, or a cell whose content has to be fitted in. */
export type RowPiece = string | RowCell;

/**
 * A row in as few pieces as can be drawn exactly. An element for each cell is the larger part of the work at a key, and in every
 * font a full-width character is as wide as it is high: neighbours are drawn as one text, set apart to the width of a cell.
 */
export function rowPieces(cells: readonly RowCell[]): RowPiece[] {
  const pieces: RowPiece[] = [];
  for (const cell of cells) {
    const last = pieces.at(-1);
    if (!isFullWidth(cell)) pieces.push(cell);
    else if (typeof last === "string") pieces[pieces.length - 1] = last + cell.text;
    else pieces.push(cell.text);
  }
  return pieces;
}

/** Ideographs, CJK marks and full-width forms. Not “ ” ‘ ’, which some fonts set narrow. */
function isFullWidth({ text, width, squeezed }: RowCell): boolean {
  if (text.length !== 1 || width !== 1 || squeezed) return false;
  const code = text.charCodeAt(0);
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3001 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x3011) ||
    (code >= 0x3014 && code <= 0x301b) ||
    (code >= 0xff01 && code <= 0xff5e)
  );
}
