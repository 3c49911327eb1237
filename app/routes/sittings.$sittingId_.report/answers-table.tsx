import { useTranslation } from "~/i18n/use-translation";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { formatClock, formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { SittingReport } from "./load-sitting-report.server";

type Answer = SittingReport["answers"][number];

/** Question by question: what it brought, and the way to its report. */
export function AnswersTable({ answers, medium }: Pick<SittingReport, "answers" | "medium">) {
  const { t } = useTranslation(["sittings", "report", "sets", "photos"]);
  const blank = medium === "paper" ? t("photos:report.medium") : t("sittings:report.empty");
  const language = useLanguage();
  const score = ({ marks, share }: Answer) => {
    if (marks) {
      const [got, max] = [formatMarks(marks.marks, language), formatMarks(marks.max, language)];
      return t("report:marksOf", { marks: got, max });
    }
    return share === null ? "—" : formatPercent(share, language);
  };
  return (
    <Table
      caption={t("sittings:report.questions")}
      rows={answers}
      rowKey={({ attemptId }) => attemptId}
      columns={[
        {
          key: "title",
          header: t("sets:question"),
          rowHeader: true,
          cell: ({ attemptId, position, title }: Answer) => (
            <TextLink to={`/attempts/${attemptId}/report`}>
              <span className="me-2 whitespace-nowrap">{t("sets:no", { no: position })}</span>
              <span lang="zh-CN" className="font-essay">
                {title}
              </span>
            </TextLink>
          ),
        },
        {
          key: "characters",
          header: t("sittings:report.characters"),
          align: "end",
          cell: ({ characters }: Answer) => (characters === 0 ? blank : characters),
        },
        {
          key: "spent",
          header: t("sittings:report.spent"),
          align: "end",
          cell: ({ spentMs }: Answer) => (
            <span className="figures">{spentMs === null ? "—" : formatClock(spentMs)}</span>
          ),
        },
        {
          key: "score",
          header: t("sittings:report.score"),
          align: "end",
          cell: (answer: Answer) => (
            <span className="figures font-serif font-bold text-vermilion">{score(answer)}</span>
          ),
        },
      ]}
    />
  );
}
