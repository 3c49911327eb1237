import { useTranslation } from "~/i18n/use-translation";
import { pointRowId } from "~/components/answer/point-row-id";
import { Badge } from "~/components/ui/badge";
import { formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { Lesson } from "./lesson-data";
import { HatchPattern, PartSwatch, PointBar } from "./point-bar";

type Point = Lesson["points"][number];

/** The key points in the rubric's order, each with a bar and its numbers. */
export function PointRates({ points, dearest }: Pick<Lesson, "points" | "dearest">) {
  const { t } = useTranslation("lesson");
  return (
    <>
      <HatchPattern />
      <ul aria-label={t("legend")} className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-base">
        {(["hit", "partial", "missed"] as const).map((part) => (
          <li key={part} className="flex items-center gap-2">
            <PartSwatch part={part} />
            {t(part)}
          </li>
        ))}
      </ul>
      <ol className="grid gap-5">
        {points.map((point) => (
          <PointRow key={point.id} point={point} dear={dearest.includes(point.no)} />
        ))}
      </ol>
    </>
  );
}

function PointRow({ point, dear }: { point: Point; dear: boolean }) {
  const { t } = useTranslation("lesson");
  const language = useLanguage();
  const { no, label, answers, hit, partial, missed, rate } = point;
  return (
    <li id={pointRowId(no)} className="grid scroll-mt-24 gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-lg">
        <span className="min-w-0">
          <span className="figures me-2 font-semibold">{no}.</span>
          <span lang="zh-CN">{label}</span> {dear ? <Badge tone="mark">{t("dearest")}</Badge> : null}
        </span>
        {answers === 0 ? null : (
          <strong className="figures">{t("hitRate", { rate: formatPercent(hit / answers, language) })}</strong>
        )}
      </p>
      <PointBar {...{ hit, partial, missed }} label={t("bar_label", { no, answers, hit, partial, missed })} />
      <p className="figures text-base text-ink-soft">
        {answers === 0
          ? t("noAnswers")
          : [
              t("counts", { hit, partial, missed }),
              ...(rate === null ? [] : [t("rate", { rate: formatPercent(rate, language) })]),
            ].join(" · ")}
      </p>
    </li>
  );
}
