import { percent } from "./chart-figure";

const HEIGHT = 14;
/** Parts differ by what fills them as well as by colour: plain, full, hatched by their frame. */
const FILLS = ["fill-pen-wash stroke-edge", "fill-pen stroke-edge", "fill-transparent stroke-edge"] as const;

type Props = {
  /** Up to three parts, as shares of the bar's width; together at most 1. */
  parts: readonly number[];
  /** A line across at a share of the width. */
  marker?: number | null;
};

/** Parts of a length one after the other. Its figures stand beside it in words, so the picture is not read out. */
export function SplitBar({ parts, marker = null }: Props) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={HEIGHT}
      className="my-1.5 block min-w-24 overflow-visible print:min-w-12"
    >
      {parts.map((part, index) => (
        <rect
          key={index}
          x={percent(parts.slice(0, index).reduce((sum, one) => sum + one, 0) * 100)}
          y="0.5"
          width={percent(part * 100)}
          height={HEIGHT - 1}
          className={FILLS[index]}
        />
      ))}
      {marker === null ? null : (
        <line
          x1={percent(marker * 100)}
          x2={percent(marker * 100)}
          y1={-3}
          y2={HEIGHT + 3}
          strokeWidth={2}
          className="stroke-vermilion"
        />
      )}
    </svg>
  );
}
