import { scaleLinear } from "d3-scale";
import { percent } from "./chart-figure";

const HEIGHT = 14;
const x = scaleLinear().domain([0, 1]).range([0, 100]).clamp(true);

/** A share of a whole as a bar in its frame. The figure stands beside it in words, so the picture is not read out. */
export function ShareBar({ share, tone = "pen" }: { share: number | null; tone?: "pen" | "mark" }) {
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} className="my-1.5 block min-w-24 print:min-w-12">
      <rect x="0.5" y="0.5" width="99.5%" height={HEIGHT - 1} className="fill-transparent stroke-edge" />
      {share === null ? null : (
        <rect
          x="0"
          y="0"
          width={percent(x(share))}
          height={HEIGHT}
          className={tone === "mark" ? "fill-vermilion" : "fill-pen"}
        />
      )}
    </svg>
  );
}
