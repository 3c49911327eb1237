import { useTranslation } from "~/i18n/use-translation";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { Mover, Preview } from "./load-impact.server";
import { useScoreWords } from "./use-score-words";

/** How many move and how far, before anybody is named. */
export function ImpactFigures({ preview }: { preview: Preview }) {
  const { t } = useTranslation("impact");
  const words = useScoreWords();
  const furthest = (mover: Mover | null) => (mover === null ? t("figures.nobody") : words.change(mover));
  const marks = preview.meanShiftHundredths;
  const mean = [
    ...(marks === null ? [] : [words.marks(Math.round(marks) / 100)]),
    t("figures.percent", { change: words.points(preview.meanShift) }),
  ];
  const figures: [string, string][] = [
    [t("figures.answers"), t("figures.count", { count: preview.answers })],
    [t("figures.up"), t("figures.count", { count: preview.up })],
    [t("figures.down"), t("figures.count", { count: preview.down })],
    [t("figures.unchanged"), t("figures.count", { count: preview.unchanged })],
    [t("figures.meanShift"), mean.join(" · ")],
    [t("figures.largestUp"), furthest(preview.largestUp)],
    [t("figures.largestDown"), furthest(preview.largestDown)],
  ];
  return (
    <Sheet labelledBy="figures">
      <SheetTitle id="figures">{t("figures.title")}</SheetTitle>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-4">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className="figures font-serif text-lg font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {preview.unmeasured > 0 ? (
        <p className="mt-4 text-sm text-ink-soft">{t("figures.unmeasured", { count: preview.unmeasured })}</p>
      ) : null}
    </Sheet>
  );
}
