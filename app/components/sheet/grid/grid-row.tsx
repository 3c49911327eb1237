import { memo, type CSSProperties } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { SheetRow } from "~/domain/text/sheet/sheet-layout";
import { FittedCell } from "./fitted-cell";
import type { RowMark } from "./row-marks";
import { PenCells } from "./pen-cell";
import type { CellPen } from "./row-pens";
import { rowPieces } from "./row-pieces";

type Props = {
  index: number;
  row: SheetRow | undefined;
  cellsPerRow: number;
  marks: readonly RowMark[] | undefined;
  /** By cell, what the red pen drew there. */
  pens: ReadonlyMap<number, CellPen> | undefined;
  /** Below the end of the sheet. */
  beyond: boolean;
  /** The last row of the sheet. */
  last: boolean;
};

/** One row of the sheet. While one types it is drawn again only if what stands in it has changed, not where it lies in the text. */
export const GridRow = memo(function GridRow({ index, row, cellsPerRow, marks, pens, beyond, last }: Props) {
  const { t } = useTranslation("sheet");
  return (
    <div className="answer-row" data-row={index} data-beyond={beyond || undefined} data-last={last || undefined}>
      <Squares count={cellsPerRow} />
      {row ? (
        <div className="answer-cell" style={row.offset > 0 ? ({ "--offset": row.offset } as CSSProperties) : undefined}>
          {rowPieces(row.cells).map((piece, at) =>
            typeof piece === "string" ? piece : <FittedCell key={at} cell={piece} />,
          )}
        </div>
      ) : null}
      {row && pens ? <PenCells row={row} pens={pens} /> : null}
      {marks?.map((mark) => (
        <i
          key={mark.kind}
          className="answer-mark"
          data-kind={mark.kind}
          style={{ "--column": mark.column } as CSSProperties}
        >
          {t(mark.kind === "limit" ? "limitMark" : "countMark", { count: mark.cells })}
        </i>
      ))}
      {last ? (
        <i className="answer-end" data-right={marks?.some(({ column }) => column * 2 <= cellsPerRow + 3) || undefined}>
          {t("endMark")}
        </i>
      ) : null}
    </div>
  );
}, sameDrawing);

/** What is printed on the sheet: the same whatever is written. */
const Squares = memo(function Squares({ count }: { count: number }) {
  return Array.from({ length: count }, (_, at) => <span key={at} className="answer-square" />);
});

function sameDrawing(before: Props, after: Props): boolean {
  return (
    before.beyond === after.beyond &&
    before.last === after.last &&
    before.marks === after.marks &&
    before.pens === after.pens &&
    before.cellsPerRow === after.cellsPerRow &&
    sameRow(before.row, after.row)
  );
}

function sameRow(before: SheetRow | undefined, after: SheetRow | undefined): boolean {
  if (before === after) return true;
  if (before?.offset !== after?.offset || before?.cells.length !== after?.cells.length) return false;
  return (before?.cells ?? []).every((cell, at) => {
    const other = after?.cells[at];
    return cell.text === other?.text && cell.squeezed?.text === other.squeezed?.text;
  });
}
