import { useTranslation } from "~/i18n/use-translation";
import { TextLink } from "~/components/ui/text-link";
import { formatDateTime, formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import type { AttemptLine } from "./load-home.server";

/** Attempts as lines: the title leads to the page, the score stands at the edge like a mark in the margin. */
export function AttemptList({ attempts }: { attempts: AttemptLine[] }) {
  const { t } = useTranslation(["bank", "report", "photos"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const score = (attempt: AttemptLine) => {
    if (attempt.marks !== null && attempt.maxMarks !== null) {
      return t("report:marksOf", {
        marks: formatMarks(attempt.marks, language),
        max: formatMarks(attempt.maxMarks, language),
      });
    }
    if (attempt.share === null) return attempt.paper ? t("photos:report.waiting") : null;
    return formatPercent(attempt.share, language);
  };
  return (
    <ul role="list" className="divide-y divide-rule">
      {attempts.map((attempt) => (
        <li key={attempt.id} className="py-3">
          <div className="flex items-baseline justify-between gap-4">
            <TextLink to={attempt.href} lang="zh-CN" className="min-w-0 font-essay text-lg">
              {attempt.title}
            </TextLink>
            <span className="font-serif font-bold whitespace-nowrap text-vermilion">
              {attempt.open ? t("bank:status.open") : score(attempt)}
            </span>
          </div>
          <p className="figures text-sm text-ink-soft">
            <span className="inline-block">
              {attempt.open
                ? t("bank:home.startedAt", { date: formatDateTime(attempt.at, language, timeZone) })
                : t("report:handedInAt", { date: formatDateTime(attempt.at, language, timeZone) })}
            </span>
            {attempt.deadlineAt === null ? null : (
              <>
                {" · "}
                <span className="inline-block">
                  {t("bank:home.until", { date: formatDateTime(attempt.deadlineAt, language, timeZone) })}
                </span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
