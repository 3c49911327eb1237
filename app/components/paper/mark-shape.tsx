import type { PhotoShape } from "@content/contract/photo-mark";

const WAVES = 8;

/** One mark drawn into a unit square: as a tutor's red pen would draw it. */
export function MarkShape({ shape, isPoint }: { shape: PhotoShape; isPoint: boolean }) {
  const { kind, x, y, width, height } = shape;
  const line = {
    fill: "none",
    vectorEffect: "non-scaling-stroke" as const,
    strokeWidth: 2.5,
    className: isPoint ? "stroke-vermilion" : "stroke-pen",
  };
  switch (kind) {
    case "region":
      return <rect {...{ x, y, width, height }} {...line} />;
    case "circle":
      return <ellipse cx={x + width / 2} cy={y + height / 2} rx={width / 2} ry={height / 2} {...line} />;
    case "strike":
      return <line x1={x} x2={x + width} y1={y + height / 2} y2={y + height / 2} {...line} />;
    case "wave":
      return <path d={wave(shape)} {...line} />;
    case "insert":
      return <polyline points={`${x},${y + height} ${x + width / 2},${y} ${x + width},${y + height}`} {...line} />;
  }
}

/** Along the lower edge, as under words. */
function wave({ x, y, width, height }: PhotoShape): string {
  const step = width / WAVES;
  const base = y + height;
  const rise = Math.min(height, 0.012);
  const bends = Array.from({ length: WAVES }, (_, index) => {
    const from = x + index * step;
    return `Q ${from + step / 2} ${base + (index % 2 === 0 ? -rise : rise)} ${from + step} ${base}`;
  });
  return `M ${x} ${base} ${bends.join(" ")}`;
}
