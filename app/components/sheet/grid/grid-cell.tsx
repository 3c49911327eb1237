import { memo } from "react";
import type { RowCell } from "~/domain/text/sheet/sheet-layout";
import type { CellPen } from "./row-pens";

type Props = { cell: RowCell; pen: CellPen | undefined };

/** One cell and what stands in it; squeezed marks share it, half and half. */
export const GridCell = memo(
  function GridCell({ cell: { text, width, squeezed }, pen }: Props) {
    return (
      <span
        className="answer-cell"
        data-pair={/^[\dA-Za-z]{2}/.test(text) || undefined}
        data-wide={width === 2 || undefined}
        data-squeezed={squeezed ? true : undefined}
        data-pens={pen?.kinds}
      >
        {text}
        {squeezed?.marks.map((mark, at) => (
          <span key={at} className="answer-squeezed">
            {mark.text}
          </span>
        ))}
        {pen?.ends.map(({ no, pen: kind, text: words }) => (
          <i key={no} className="answer-remark" data-pen={kind}>
            {kind === "insert" ? `‸${words}` : no}
          </i>
        ))}
      </span>
    );
  },
  ({ cell: before, pen: penBefore }, { cell: after, pen: penAfter }) =>
    penBefore === penAfter &&
    before.text === after.text &&
    before.width === after.width &&
    before.squeezed?.text === after.squeezed?.text,
);
