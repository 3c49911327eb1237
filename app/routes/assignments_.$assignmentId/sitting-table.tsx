import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedAssignment } from "./load-assignment.server";

type Line = LoadedAssignment["sittings"][number];

/** The candidate's sittings of the assignment, a void one with its reason, and the way to each one's report. */
export function SittingTable({ sittings }: { sittings: LoadedAssignment["sittings"] }) {
  const { t } = useTranslation(["assignments", "report"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const date = (at: number) => formatDateTime(at, language, timeZone);
  return (
    <Table
      caption={t("assignments:sittings.title")}
      rows={sittings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "time",
          header: t("assignments:sittings.column.time"),
          rowHeader: true,
          cell: ({ id, status, startedAt, sealedAt }: Line) => (
            <>
              <TextLink to={status === "open" ? `/sittings/${id}` : `/sittings/${id}/report`}>
                {t(status === "open" ? "assignments:goOn" : "assignments:report")}
              </TextLink>
              <span className="figures block text-sm font-normal text-ink-soft">
                {t("assignments:sittings.begun", { date: date(startedAt) })}
                {sealedAt === null ? null : ` · ${t("assignments:sittings.handedIn", { date: date(sealedAt) })}`}
              </span>
            </>
          ),
        },
        {
          key: "state",
          header: t("assignments:sittings.column.state"),
          cell: ({ status, voided, counts, handedInFor }: Line) => (
            <>
              <Badge tone={voided === null ? "plain" : "mark"}>
                {t(`assignments:sittings.${voided === null ? status : "void"}`)}
              </Badge>
              {counts ? <Badge tone="good">{t("assignments:sittings.counts")}</Badge> : null}
              {handedInFor ? (
                <>
                  <Badge tone="pen">{t("assignments:sittings.handedInFor")}</Badge>
                  <p className="text-sm">
                    {t("assignments:sittings.handedInForBy", { ...handedInFor, date: date(handedInFor.at) })}
                  </p>
                </>
              ) : null}
              {voided ? <p className="text-sm">{t("assignments:sittings.voided", { reason: voided })}</p> : null}
            </>
          ),
        },
        {
          key: "score",
          header: t("assignments:sittings.column.score"),
          align: "end",
          cell: ({ score }: Line) => (
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
