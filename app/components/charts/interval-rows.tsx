import { scaleLinear } from "d3-scale";
import { useId } from "react";
import { anchorAt, percent } from "./chart-figure";

const ROW = 26;
const MIDDLE = ROW / 2;
const AXIS = 26;

export type IntervalRow = {
  key: string;
  label: string;
  value: number;
  low: number;
  high: number;
  /** The same in words. */
  text: string;
};

type Props = {
  label: string;
  rows: readonly IntervalRow[];
  domain: readonly [number, number];
  formatTick: (tick: number) => string;
};

/** A figure with its interval in each row, all on one scale; each row says in words what it shows. */
export function IntervalRows({ label, rows, domain, formatTick }: Props) {
  const id = useId();
  const x = scaleLinear().domain(domain).range([0, 100]).clamp(true);
  const ticks = x.ticks(4);
  const lines = ticks.map((tick) => (
    <line
      key={tick}
      x1={percent(x(tick))}
      x2={percent(x(tick))}
      y1={0}
      y2={ROW}
      className={tick === 0 ? "stroke-edge" : "stroke-rule"}
    />
  ));
  return (
    <figure aria-labelledby={id}>
      <figcaption id={id} className="mb-2 text-sm text-ink-soft">
        {label}
      </figcaption>
      <ul className="grid gap-2">
        {rows.map(({ key, label: name, value, low, high, text }) => (
          <li key={key} className="grid items-center gap-x-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
            <span>
              {name} <span className="figures text-sm text-ink-soft">{text}</span>
            </span>
            <svg aria-hidden="true" width="100%" height={ROW} className="block overflow-visible">
              {lines}
              <line
                x1={percent(x(low))}
                x2={percent(x(high))}
                y1={MIDDLE}
                y2={MIDDLE}
                strokeWidth={3}
                className="stroke-pen"
              />
              {[low, high].map((end, index) => (
                <line
                  key={index}
                  x1={percent(x(end))}
                  x2={percent(x(end))}
                  y1={MIDDLE - 6}
                  y2={MIDDLE + 6}
                  strokeWidth={2}
                  className="stroke-pen"
                />
              ))}
              <circle cx={percent(x(value))} cy={MIDDLE} r={6} strokeWidth={2} className="fill-sheet stroke-pen" />
            </svg>
          </li>
        ))}
        <li aria-hidden="true" className="grid gap-x-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <span className="hidden sm:block" />
          <svg width="100%" height={AXIS} className="block overflow-visible">
            <line x1="0" x2="100%" y1={0.5} y2={0.5} className="stroke-edge" />
            {ticks.map((tick) => (
              <text
                key={tick}
                x={percent(x(tick))}
                y={18}
                textAnchor={anchorAt(x(tick))}
                className="figures fill-ink-soft text-xs"
              >
                {formatTick(tick)}
              </text>
            ))}
          </svg>
        </li>
      </ul>
    </figure>
  );
}
