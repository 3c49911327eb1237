import { useTranslation } from "~/i18n/use-translation";
import type { Preview } from "./load-impact.server";

/** Units of the drawing: one tenth of full marks is a slot with two bars side by side. */
const SLOT = 28;
const BAR = 11;
const HEIGHT = 120;
const TOP = 18;
const FOOT = 22;
const FIGURE = 11;

/** Answers in each tenth of full marks, now and after, as a drawing that needs no script. */
export function Distribution({ bins }: Pick<Preview, "bins">) {
  const { t } = useTranslation("impact");
  const most = Math.max(1, ...bins.flatMap(({ before, after }) => [before, after]));
  const tenth = 100 / bins.length;
  const binName = (index: number) => t("distribution.bin", { from: index * tenth, to: (index + 1) * tenth });
  const entries = bins.flatMap(({ before, after }, index) =>
    before + after === 0 ? [] : [t("distribution.entry", { bin: binName(index), before, after })],
  );
  const width = SLOT * bins.length;
  return (
    <figure className="grid max-w-text gap-3">
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-soft">
        <span>{t("distribution.caption")}</span>
        <Key className="fill-ink-soft" text={t("distribution.before")} />
        <Key className="fill-vermilion" text={t("distribution.after")} />
      </figcaption>
      <svg
        role="img"
        aria-label={entries.join("; ")}
        viewBox={`0 0 ${width} ${TOP + HEIGHT + FOOT}`}
        className="h-auto w-full max-w-96"
      >
        {bins.map(({ before, after }, index) => (
          <g key={index} aria-hidden>
            <Bar x={index * SLOT + 2} count={before} most={most} className="fill-ink-soft" />
            <Bar x={index * SLOT + 2 + BAR + 2} count={after} most={most} className="fill-vermilion" />
          </g>
        ))}
        <line x1={0} x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} className="stroke-edge" />
        {Array.from({ length: bins.length / 2 + 1 }, (_, step) => (
          <text
            key={step}
            aria-hidden
            x={step * 2 * SLOT}
            y={TOP + HEIGHT + 16}
            textAnchor={step === 0 ? "start" : step === bins.length / 2 ? "end" : "middle"}
            fontSize={FIGURE}
            className="fill-ink-soft"
          >
            {step * 2 * tenth}%
          </text>
        ))}
      </svg>
    </figure>
  );
}

function Bar({ x, count, most, className }: { x: number; count: number; most: number; className: string }) {
  if (count === 0) return null;
  const height = (count / most) * HEIGHT;
  return (
    <>
      <rect x={x} y={TOP + HEIGHT - height} width={BAR} height={height} className={className} />
      <text x={x + BAR / 2} y={TOP + HEIGHT - height - 4} textAnchor="middle" fontSize={FIGURE} className="fill-ink">
        {count}
      </text>
    </>
  );
}

function Key({ className, text }: { className: string; text: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden viewBox="0 0 10 10" className="size-3">
        <rect width={10} height={10} className={className} />
      </svg>
      {text}
    </span>
  );
}
