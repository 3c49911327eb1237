import { useTranslation } from "~/i18n/use-translation";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { Board } from "./load-board.server";

/** The terms of the assignment, as it was given. */
export function Facts({ board }: { board: Board }) {
  const { t } = useTranslation(["board", "sets", "adviceDesk"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const { assignment, setMinutes } = board;
  const minutes = assignment.limitMinutes ?? setMinutes;
  const time = (at: number | null) => (at === null ? t("noDue") : formatDateTime(at, language, timeZone));
  const facts: [string, string][] = [
    [t("form.opensAt"), time(assignment.opensAt)],
    [t("form.dueAt"), time(assignment.dueAt)],
    [t("form.mode"), t(assignment.mode === "timed" ? "form.modeTimed" : "form.modePractice")],
    [t("form.limit"), minutes === null || assignment.mode === "practice" ? t("sets:minutesUnset") : `${minutes}`],
    [t("form.attempts"), `${assignment.maxAttempts}`],
    [t("form.late"), t(assignment.latePolicy === "refuse" ? "form.lateRefuse" : "form.lateAccept")],
    [t("form.score"), t(`form.rule.${assignment.releaseScore}`)],
    [t("form.points"), t(`form.rule.${assignment.releasePoints}`)],
    [t("form.reference"), t(`form.rule.${assignment.releaseReference}`)],
    [t("form.plan"), t(`form.plans.${assignment.marking}`)],
    [t("adviceDesk:automatic.fact"), t(assignment.autoAdvice ? "adviceDesk:automatic.on" : "adviceDesk:automatic.off")],
  ];
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
      {facts.map(([term, fact]) => (
        <div key={term} className="flex flex-wrap gap-x-3 border-b border-rule pb-1">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="figures">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
