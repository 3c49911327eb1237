import { percent } from "./chart-figure";

const HEIGHT = 14;
/** Parts differ by what fills them as well as by colour: washed, greyed, full, empty within their frame. */
const FILLS = {
  wash: "fill-pen-wash stroke-edge",
  shade: "fill-shade stroke-edge",
  full: "fill-pen stroke-edge",
  empty: "fill-transparent stroke-edge",
} as const;

type Props = {
  /** Parts as shares of the bar's width, each with what fills it; together at most 1. */
  parts: readonly { share: number; fill: keyof typeof FILLS }[];
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
      {parts.map(({ share, fill }, index) => (
        <rect
          key={index}
          x={percent(parts.slice(0, index).reduce((sum, one) => sum + one.share, 0) * 100)}
          y="0.5"
          width={percent(share * 100)}
          height={HEIGHT - 1}
          className={FILLS[fill]}
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
