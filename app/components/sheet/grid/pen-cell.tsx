import type { CSSProperties } from "react";
import type { SheetRow } from "~/domain/text/sheet/sheet-layout";
import type { CellPen } from "./row-pens";

type Props = { row: SheetRow; pens: ReadonlyMap<number, CellPen> };

/** The red pen over a row: a box over each cell it touched, with its character unseen, so that lines run as they do under text. */
export function PenCells({ row, pens }: Props) {
  const columns = columnsOf(row);
  return [...pens].map(([at, { kinds, ends }]) => {
    const cell = row.cells[at];
    if (!cell) return null;
    return (
      <span
        key={at}
        className="answer-pen"
        data-pens={kinds}
        style={{ "--column": columns[at], "--width": cell.width } as CSSProperties}
      >
        {cell.text}
        {ends.map(({ no, pen: kind, text: words }) => (
          <i key={no} className="answer-remark" data-pen={kind}>
            {kind === "insert" ? `‸${words}` : no}
          </i>
        ))}
      </span>
    );
  });
}

/** The column at which each cell begins. */
function columnsOf({ offset, cells }: SheetRow): number[] {
  let column = offset;
  return cells.map(({ width }) => {
    const start = column;
    column += width;
    return start;
  });
}
