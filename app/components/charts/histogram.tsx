import { scaleBand, scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { anchorAt, ChartFigure, percent } from "./chart-figure";

const [TOP, PLOT, BOTTOM] = [40, 160, 24];
const FLOOR = TOP + PLOT;

type Props = {
  title: string;
  description: string;
  counts: readonly number[];
  /** Words under the edges of the bars, one more than bars. */
  edges: readonly string[];
  /** A line across at a share (0..1) of the width, with its word. */
  marker: { at: number; label: string } | null;
  table: ReactNode;
  tableLabel: string;
};

/** How many fall into each of equally wide bins. */
export function Histogram({ title, description, counts, edges, marker, table, tableLabel }: Props) {
  const x = scaleBand<number>()
    .domain(counts.map((_, index) => index))
    .range([0, 100])
    .paddingInner(0.08);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...counts)])
    .range([FLOOR, TOP]);
  return (
    <ChartFigure {...{ title, description, table, tableLabel }} height={FLOOR + BOTTOM}>
      {counts.map((count, index) => {
        const left = x(index) ?? 0;
        return (
          <g key={index}>
            <rect
              x={percent(left)}
              y={y(count)}
              width={percent(x.bandwidth())}
              height={FLOOR - y(count)}
              className="fill-pen"
            />
            {count > 0 ? (
              <text
                x={percent(left + x.bandwidth() / 2)}
                y={y(count) - 5}
                textAnchor="middle"
                className="figures fill-ink text-xs"
              >
                {count}
              </text>
            ) : null}
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={FLOOR} y2={FLOOR} className="stroke-edge" />
      {edges.map((edge, index) => {
        const at = (index * 100) / (edges.length - 1);
        return (
          <text
            key={edge}
            x={percent(at)}
            y={FLOOR + 17}
            textAnchor={anchorAt(at)}
            // On a phone every other edge has room for its words.
            className={`figures fill-ink-soft text-xs ${index % 2 === 1 ? "max-sm:hidden" : ""}`}
          >
            {edge}
          </text>
        );
      })}
      {marker ? <Marker {...marker} /> : null}
    </ChartFigure>
  );
}

function Marker({ at, label }: { at: number; label: string }) {
  const x = percent(at * 100);
  return (
    <g>
      <line x1={x} x2={x} y1={18} y2={FLOOR} strokeWidth={2} strokeDasharray="5 4" className="stroke-vermilion" />
      <text
        x={x}
        y={13}
        textAnchor={at < 0.2 ? "start" : at > 0.8 ? "end" : "middle"}
        className="figures fill-vermilion text-xs"
      >
        {label}
      </text>
    </g>
  );
}
