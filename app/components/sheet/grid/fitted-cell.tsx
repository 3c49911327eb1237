import type { RowCell } from "~/domain/text/sheet/sheet-layout";

/** A cell that holds something else than one full-width character; squeezed marks share it, half and half. */
export function FittedCell({ cell: { text, width, squeezed } }: { cell: RowCell }) {
  return (
    <b
      className="answer-fitted"
      data-pair={/^[\dA-Za-z]{2}/.test(text) || undefined}
      data-wide={width === 2 || undefined}
      data-squeezed={squeezed ? true : undefined}
    >
      {text}
      {squeezed?.marks.map((mark, at) => (
        <i key={at} className="answer-squeezed">
          {mark.text}
        </i>
      ))}
    </b>
  );
}
