import { useTranslation } from "~/i18n/use-translation";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { Lesson } from "./lesson-data";

/** Of the key points a reason cost marks on, so many are named. */
const MOST_NAMED = 3;

/** The points that cost most, then why marks were lost, in words with counts. */
export function MissList({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation(["lesson", "report"]);
  const language = useLanguage();
  const { points, dearest, misses, scores, bestOf } = lesson;
  const dear = dearest.flatMap((no) => points.find((point) => point.no === no) ?? []);
  return (
    <div className="grid gap-5 text-lg">
      {bestOf === null ? null : <p className="text-base text-ink-soft">{t("bestOf", { count: bestOf })}</p>}
      {dear.length === 0 ? null : (
        <div>
          <h3 className="text-xl">{t("dearest")}</h3>
          <ul className="mt-1 list-disc ps-6">
            {dear.map(({ id, no, label, lost, rate }) => (
              <li key={id} className="figures">
                {scores?.maxMarks == null
                  ? t("dearestShare", { no, label, rate: formatPercent(rate ?? 0, language) })
                  : t("dearestPoint", { no, label, marks: formatMarks(Math.round(lost * 100) / 100, language) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3 className="text-xl">{t("reasons")}</h3>
        {misses.length === 0 ? <p className="text-ink-soft">{t("noMisses")}</p> : null}
        <ol className="mt-1 list-decimal ps-6">
          {misses.map(({ reason, count, points: on }) => (
            <li key={reason}>
              {t(`report:reason.${reason}`)} <strong className="figures">{t("times", { count })}</strong>{" "}
              <span className="figures text-base text-ink-soft">
                {t(on.length > MOST_NAMED ? "mostlyOn" : "onPoints", {
                  points: on
                    .slice(0, MOST_NAMED)
                    .map((at) => t("onPoint", at))
                    .join(t("joint")),
                })}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
