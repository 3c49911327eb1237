import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { Badge } from "~/components/ui/badge";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { loadAppeals } from "./load-appeals.server";

type Appeals = NonNullable<Awaited<ReturnType<typeof loadAppeals>>>["appeals"];

const TONES = { open: "plain", upheld: "good", refused: "warn" } as const;

/** What was asked, latest first, each with what came of it and why. */
export function AppealList({ appeals, inMarks }: { appeals: Appeals; inMarks: boolean }) {
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const scoreText = useScoreText();
  const award = (value: number) => (inMarks ? formatMarks(value, language) : formatPercent(value, language));
  const date = (at: number) => formatDateTime(at, language, timeZone);
  if (appeals.length === 0) return <p className="text-ink-soft">{t("appeal.none")}</p>;
  return (
    <ol className="grid gap-5">
      {appeals.map(({ id, point, reason, state, outcome, change, createdAt, decidedAt }) => (
        <li key={id} className="grid gap-1 border-t border-rule pt-4 first:border-t-0 first:pt-0">
          <h3 className="flex flex-wrap items-baseline gap-3 text-base font-semibold">
            <span lang="zh-CN">{point ?? t("appeal.wholeShort")}</span>
            <Badge tone={TONES[state]}>{t(`appeal.state.${state}`)}</Badge>
          </h3>
          <p className="max-w-text whitespace-pre-line" lang="zh-CN">
            {reason}
          </p>
          <p className="text-sm text-ink-soft">{t("appeal.askedAt", { date: date(createdAt) })}</p>
          {outcome === null || decidedAt === null ? null : (
            <>
              {change === null ? null : (
                <p className="figures font-semibold">
                  {change.of === "whole"
                    ? t("appeal.change", { before: scoreText(change.before), after: scoreText(change.after) })
                    : t("appeal.change", { before: award(change.before), after: award(change.after) })}
                </p>
              )}
              <p className="max-w-text whitespace-pre-line" lang="zh-CN">
                <span className="me-2 text-ink-soft">{t("appeal.answer")}</span>
                {outcome}
              </p>
              <p className="text-sm text-ink-soft">{t("appeal.answeredAt", { date: date(decidedAt) })}</p>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
