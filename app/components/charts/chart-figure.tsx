import { useId, type ReactNode } from "react";

type Props = {
  title: string;
  /** What the picture shows, in a sentence, for whoever does not see it. */
  description: string;
  /** In px; the width is that of the place it stands in. */
  height: number;
  children: ReactNode;
  /** The same figures as a table, and the words that open it; left out where a table stands beside the chart anyway. */
  table?: ReactNode;
  tableLabel?: string;
};

/**
 * A chart with its figures as a table. Places across are shares of the width and type keeps its size, so that one drawing,
 * made on the server, fits a phone, a desk and a sheet of paper.
 */
export function ChartFigure({ title, description, height, children, table, tableLabel }: Props) {
  const id = useId();
  return (
    <figure className="grid gap-3">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        width="100%"
        height={height}
        className="block overflow-visible"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {children}
      </svg>
      {table ? (
        <details className="print:[&:not([open])]:hidden">
          <summary className="cursor-pointer text-sm text-ink-soft">{tableLabel}</summary>
          <div className="mt-2">{table}</div>
        </details>
      ) : null}
    </figure>
  );
}

/** A share of the chart's width as an attribute. */
export function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}

/** Where a word at this share of the width (0..100) is held, so that none is cut off at the edges. */
export function anchorAt(x: number): "start" | "middle" | "end" {
  return x <= 2 ? "start" : x >= 98 ? "end" : "middle";
}
