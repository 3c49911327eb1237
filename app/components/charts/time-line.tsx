import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { ChartFigure, percent } from "./chart-figure";

const [TOP, PLOT, BOTTOM] = [22, 150, 26];
const FLOOR = TOP + PLOT;
/** The part of the width at the left that the scale's words take, and at the right that a last figure takes. */
const [LEFT, RIGHT] = [12, 95];
/** With more points than this their figures would run into each other; they stand in the table. */
const NAMED = 8;

/** One figure at a time: UTC milliseconds, a share 0..1, and both in words. */
export type TimePoint = { at: number; share: number; label: string; text: string };

type Props = {
  title: string;
  description: string;
  /** The earliest first. */
  points: readonly TimePoint[];
  formatShare: (share: number) => string;
};

/** How a share moves over time: a point for each time, joined by a line. Its figures stand in a table of the page beside it. */
export function TimeLine({ title, description, points, formatShare }: Props) {
  const times = points.map(({ at }) => at);
  const first = Math.min(...times);
  const last = Math.max(...times);
  const x = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([LEFT, RIGHT]);
  const y = scaleLinear().domain([0, 1]).range([FLOOR, TOP]);
  const path = line<TimePoint>(
    ({ at }) => x(at),
    ({ share }) => y(share),
  )([...points]);
  // Said once where both ends are of one day: on a phone the two would run into each other.
  const latest = points.at(-1);
  const ends = [points[0], latest?.label === points[0]?.label ? undefined : latest].flatMap((point) => point ?? []);
  return (
    <ChartFigure {...{ title, description }} height={FLOOR + BOTTOM}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={percent(LEFT)} x2="100%" y1={y(share)} y2={y(share)} className="stroke-rule" />
          <text x="0" y={y(share) + 4} className="figures fill-ink-soft text-xs">
            {formatShare(share)}
          </text>
        </g>
      ))}
      <svg x="0" y="0" width="100%" height={FLOOR} viewBox={`0 0 100 ${FLOOR}`} preserveAspectRatio="none">
        <path
          d={path ?? ""}
          vectorEffect="non-scaling-stroke"
          strokeWidth={2}
          className="fill-transparent stroke-pen"
        />
      </svg>
      {points.map(({ at, share, text }, index) => (
        <g key={index}>
          <circle cx={percent(x(at))} cy={y(share)} r={5} strokeWidth={2} className="fill-sheet stroke-pen" />
          {points.length <= NAMED ? (
            <text x={percent(x(at))} y={y(share) - 10} textAnchor="middle" className="figures fill-ink text-xs">
              {text}
            </text>
          ) : null}
        </g>
      ))}
      {ends.map(({ label }, index) => (
        <text
          key={index}
          x={index === 0 ? percent(LEFT) : "100%"}
          y={FLOOR + 19}
          textAnchor={index === 0 ? "start" : "end"}
          className="figures fill-ink-soft text-xs"
        >
          {label}
        </text>
      ))}
    </ChartFigure>
  );
}
