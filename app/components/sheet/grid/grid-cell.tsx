import { memo } from "react";
import type { RowCell } from "~/domain/text/sheet/sheet-layout";

/** One cell and what stands in it; squeezed marks share it, half and half. */
export const GridCell = memo(
  function GridCell({ cell: { text, width, squeezed } }: { cell: RowCell }) {
    return (
      <span
        className="answer-cell"
        data-pair={/^[\dA-Za-z]{2}/.test(text) || undefined}
        data-wide={width === 2 || undefined}
        data-squeezed={squeezed ? true : undefined}
      >
        {text}
        {squeezed?.marks.map((mark, at) => (
          <span key={at} className="answer-squeezed">
            {mark.text}
          </span>
        ))}
      </span>
    );
  },
  ({ cell: before }, { cell: after }) =>
    before.text === after.text && before.width === after.width && before.squeezed?.text === after.squeezed?.text,
);
