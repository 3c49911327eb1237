import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { InsightOfStudent } from "~/services/insight/student-insight.server";

type Row = InsightOfStudent["assignments"][number];

/** What was assigned, when it was handed in, and the marks that count, each leading to its script. */
export function HistoryTable({ personId, assignments }: Pick<InsightOfStudent, "personId" | "assignments">) {
  const { t } = useTranslation("insight");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const columns: Column<Row>[] = [
    {
      key: "assignment",
      header: t("student.assignment"),
      rowHeader: true,
      cell: ({ id, title }) => (
        <TextLink to={`/desk/assignments/${id}?candidate=${personId}#candidate`}>{title}</TextLink>
      ),
    },
    { key: "class", header: t("student.class"), cell: ({ className }) => className },
    {
      key: "handedIn",
      header: t("student.handedIn"),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          {row.sealedAt !== null ? (
            formatDateTime(row.sealedAt, language, timeZone)
          ) : row.writing ? null : (
            <span className="text-ink-soft">{t("student.notStarted")}</span>
          )}
          {row.writing ? <Badge tone="pen">{t("student.writing")}</Badge> : null}
          {row.sittings > 1 ? <Badge>{t("student.attempts", { count: row.sittings })}</Badge> : null}
          {row.voided ? <Badge tone="mark">{t("student.voided")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "answers",
      header: t("student.answers"),
      cell: ({ answers }) =>
        answers.length === 0 ? (
          t("none")
        ) : (
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            {answers.map((answer) => (
              <AnswerLink key={answer.attemptId} answer={answer} />
            ))}
          </span>
        ),
    },
    {
      key: "total",
      header: t("student.total"),
      align: "end",
      cell: ({ total }) =>
        total === null
          ? t("none")
          : total.marks === null || total.max === null
            ? formatPercent(total.share, language)
            : `${formatMarks(total.marks / 100, language)}/${formatMarks(total.max / 100, language)}`,
    },
  ];
  const byEngine = assignments.some(({ answers }) => answers.some(({ marked, share }) => !marked && share !== null));
  return (
    <div>
      <Table wide caption={t("student.history")} columns={columns} rows={assignments} rowKey={({ id }) => id} />
      {byEngine ? <p className="mt-3 text-sm text-ink-soft">{t("student.engineMark")}</p> : null}
    </div>
  );
}

function AnswerLink({
  answer: { attemptId, position, marked, share, marksHundredths },
}: {
  answer: Row["answers"][number];
}) {
  const { t } = useTranslation("insight");
  const language = useLanguage();
  const score =
    marksHundredths !== null
      ? formatMarks(marksHundredths / 100, language)
      : share !== null
        ? formatPercent(share, language)
        : t("student.noScore");
  return (
    <TextLink
      to={`/desk/attempts/${attemptId}`}
      className="figures whitespace-nowrap"
      aria-label={t("student.open", { no: position, score })}
    >
      {position}. {score}
      {marked || share === null ? null : <span aria-hidden>*</span>}
    </TextLink>
  );
}
