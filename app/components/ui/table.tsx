import type { ReactNode } from "react";
import { VisuallyHidden } from "./visually-hidden";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row, index: number) => ReactNode;
  align?: "start" | "end";
  /** Short cells, such as dates, that stay on one line however long the others are. */
  oneLine?: boolean;
  /** The cell that names its row (`th scope=row`); at most one column. */
  rowHeader?: boolean;
  /** Width in the unstacked table, as a class. */
  className?: string;
};

type Props<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  /** Element id of a row, so that links can point at it. */
  rowId?: (row: Row, index: number) => string;
  /** Many columns: rows become cards already on a tablet. */
  wide?: boolean;
  /** Cells of a closing row, by column key. */
  foot?: Record<string, ReactNode>;
};

/** Table roles are spelled out because browsers drop them when the rows are laid out as cards. */
export function Table<Row>({
  caption,
  captionHidden = true,
  columns,
  rows,
  rowKey,
  rowId,
  wide = false,
  foot,
}: Props<Row>) {
  return (
    <div className="table-frame">
      <table role="table" className="data-table" data-wide={wide || undefined}>
        <caption className="text-start text-sm text-ink-soft">
          {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                data-align={column.align}
                className={column.className}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)} role="row" id={rowId?.(row, index)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row, index)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot role="rowgroup">
            <tr role="row">
              {columns.map((column) =>
                foot[column.key] === undefined ? (
                  <td key={column.key} role="cell" />
                ) : (
                  <Cell key={column.key} column={column}>
                    {foot[column.key]}
                  </Cell>
                ),
              )}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const content = (
    <>
      <span className="cell-label" aria-hidden>
        {column.header}
      </span>
      <div>{children}</div>
    </>
  );
  return column.rowHeader ? (
    <th role="rowheader" scope="row" data-align={column.align} data-one-line={column.oneLine}>
      {content}
    </th>
  ) : (
    <td role="cell" data-align={column.align} data-one-line={column.oneLine}>
      {content}
    </td>
  );
}
