import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDueTime, formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { AssignmentLine } from "./load-assignments.server";

/** Assignments as rows: what it is, until when, and how far one is. */
export function AssignmentTable({ caption, lines }: { caption: string; lines: AssignmentLine[] }) {
  const { t } = useTranslation(["assignments", "report"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const time = (at: number) => formatDueTime(at, language, timeZone);
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: t("assignments:column.title"),
          rowHeader: true,
          cell: ({ id, title, exception }: AssignmentLine) => (
            <>
              <TextLink to={`/assignments/${id}`} lang="zh-CN" className="font-essay">
                {title}
              </TextLink>
              {exception === null ? null : (
                <p className="text-sm font-normal text-ink-soft">{t("assignments:exception", { reason: exception })}</p>
              )}
            </>
          ),
        },
        { key: "class", header: t("assignments:column.class"), cell: ({ className }: AssignmentLine) => className },
        {
          key: "due",
          header: t("assignments:column.due"),
          cell: ({ dueAt, opensAt }: AssignmentLine) => (
            <span className="figures">
              {dueAt === null ? t("assignments:dueNone") : time(dueAt)}
              {opensAt === null ? null : (
                <span className="block text-sm text-ink-soft">{t("assignments:opensAt", { date: time(opensAt) })}</span>
              )}
            </span>
          ),
        },
        {
          key: "state",
          header: t("assignments:column.state"),
          cell: ({ state, late, overdue, withdrawn }: AssignmentLine) => (
            <span className="flex flex-wrap gap-1.5">
              <Badge tone={state === "released" ? "good" : state === "writing" ? "pen" : "plain"}>
                {t(`assignments:state.${state}`)}
              </Badge>
              {withdrawn ? <Badge tone="mark">{t("assignments:withdrawn")}</Badge> : null}
              {late ? <Badge tone="warn">{t("assignments:late")}</Badge> : null}
              {overdue && !withdrawn ? <Badge tone="mark">{t("assignments:overdue")}</Badge> : null}
            </span>
          ),
        },
        {
          key: "score",
          header: t("assignments:column.score"),
          align: "end",
          cell: ({ score }: AssignmentLine) => (
            <span className="figures font-serif font-bold text-vermilion">
              {score === null
                ? "—"
                : t("report:marksOf", {
                    marks: formatMarks(score.marks, language),
                    max: formatMarks(score.max, language),
                  })}
            </span>
          ),
        },
      ]}
    />
  );
}
