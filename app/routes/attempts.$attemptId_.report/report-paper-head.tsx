import { useTranslation } from "~/i18n/use-translation";
import { PaperHead } from "~/components/print/paper-head";
import { useOwnName } from "~/frame/use-own-name";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReport } from "./load-report.server";

/** The head of a printed report: who wrote it, and the marks by their proper name; which question and when is in its title. */
export function ReportPaperHead({ loaded }: { loaded: LoadedReport }) {
  const { t } = useTranslation(["report", "marking"]);
  const language = useLanguage();
  const { question, score, byTutor } = loaded;
  const marks =
    score === null
      ? null
      : score.marks === null || score.maxMarks === null
        ? formatPercent(score.share, language)
        : `${formatMarks(score.marks, language)}/${formatMarks(score.maxMarks, language)}`;
  const name = byTutor ? t("marking:report.stampTutor") : t("estimate");
  const facts = [useOwnName(), marks === null ? null : `${name} ${marks}`];
  return <PaperHead title={t("title")} of={[question.title]} facts={facts} />;
}
