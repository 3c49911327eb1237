import { useTranslation } from "~/i18n/use-translation";
import { useExtraSentence } from "~/components/sittings/use-extra-sentence";
import { Sheet } from "~/components/ui/sheet";
import { formatClock, formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { SittingReport } from "./load-sitting-report.server";

const MINUTE_MS = 60_000;

/** The total, and what the time was made of, with the reason of each grant. */
export function SittingFacts({
  report: { total, hidden, waiting, usedMs, limitMs, originalMs, extra },
}: {
  report: SittingReport;
}) {
  const { t } = useTranslation(["sittings", "report", "photos"]);
  const language = useLanguage();
  const sentence = useExtraSentence();
  const minutes = (ms: number) => Math.round(ms / MINUTE_MS);
  const limit =
    limitMs === null || originalMs === null
      ? null
      : extra.length === 0
        ? t("sittings:time.limit", { minutes: minutes(limitMs) })
        : t("sittings:time.extended", { minutes: minutes(limitMs), original: minutes(originalMs) });
  const time = formatClock(usedMs);
  return (
    <Sheet>
      <dl className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        <div>
          <dt className="text-ink-soft">{t("sittings:report.total")}</dt>
          <dd className="font-serif text-3xl font-bold text-vermilion">
            {total === null ? (
              <span className="font-sans text-base font-normal text-ink">
                {t(
                  hidden
                    ? "sittings:report.totalHidden"
                    : waiting
                      ? "photos:report.waiting"
                      : "sittings:report.totalUnset",
                )}
              </span>
            ) : (
              t("report:marksOf", { marks: formatMarks(total.marks, language), max: formatMarks(total.max, language) })
            )}
          </dd>
          {hidden ? null : <dd className="mt-1 text-sm text-ink-soft">{t("sittings:report.estimate")}</dd>}
        </div>
        <div>
          <dt className="text-ink-soft">{t("sittings:report.time")}</dt>
          <dd className="figures text-lg">
            {limit === null ? t("sittings:report.used", { time }) : t("sittings:report.usedOf", { time, limit })}
          </dd>
          {extra.map((one, index) => (
            <dd key={index} className="text-sm text-ink-soft">
              {sentence(one)}
            </dd>
          ))}
        </div>
      </dl>
    </Sheet>
  );
}
