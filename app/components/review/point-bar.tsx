type Props = { hit: number; partial: number; missed: number; label: string };

/** The hatching of what was earned in part; once in a page. */
export const HATCH_ID = "lesson-hatch";

/** How many answers earned a key point in full (solid), in part (hatched) and not at all (empty): readable in black and white. */
export function PointBar({ hit, partial, missed, label }: Props) {
  const all = hit + partial + missed;
  if (all === 0) return null;
  const percent = (count: number) => `${(100 * count) / all}%`;
  return (
    <svg role="img" aria-label={label} width="100%" height="1.25em" className="block">
      <rect width="100%" height="100%" fill="var(--sheet)" />
      <rect data-part="hit" width={percent(hit)} height="100%" fill="var(--good)" />
      <rect data-part="partial" x={percent(hit)} width={percent(partial)} height="100%" fill={`url(#${HATCH_ID})`} />
      <rect width="100%" height="100%" fill="none" stroke="var(--edge)" strokeWidth="2" />
    </svg>
  );
}

/** A swatch of one part of the bars. */
export function PartSwatch({ part }: { part: "hit" | "partial" | "missed" }) {
  const fill = { hit: "var(--good)", partial: `url(#${HATCH_ID})`, missed: "var(--sheet)" }[part];
  return (
    <svg aria-hidden width="2em" height="1em" className="inline-block align-middle">
      <rect width="100%" height="100%" fill={fill} stroke="var(--edge)" strokeWidth="2" />
    </svg>
  );
}

/** The drawing that the hatched parts refer to. */
export function HatchPattern() {
  return (
    <svg aria-hidden width="0" height="0" className="absolute">
      <defs>
        <pattern id={HATCH_ID} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" fill="var(--good-wash)" />
          <rect width="3" height="8" fill="var(--good)" />
        </pattern>
      </defs>
    </svg>
  );
}
