import { useTranslation } from "~/i18n/use-translation";
import { Table, type Column } from "~/components/ui/table";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { PastChange } from "./load-past-changes.server";
import { useScoreWords } from "./use-score-words";

/** What was decided before: when, by whom, with what effect. */
export function PastChanges({ past }: { past: PastChange[] }) {
  const { t } = useTranslation("impact");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const words = useScoreWords();
  if (past.length === 0) return <p className="text-ink-soft">{t("past.none")}</p>;
  const columns: Column<PastChange>[] = [
    {
      key: "when",
      header: t("past.when"),
      rowHeader: true,
      cell: ({ at }) => <span className="whitespace-nowrap">{formatDateTime(at, language, timeZone)}</span>,
    },
    {
      key: "who",
      header: t("past.who"),
      cell: ({ by }) => (
        <span lang="zh-CN" className="whitespace-nowrap">
          {by}
        </span>
      ),
    },
    {
      key: "versions",
      header: t("past.versions"),
      cell: ({ from, to }) => <span className="whitespace-nowrap">{t("past.fromTo", { from, to })}</span>,
    },
    { key: "choice", header: t("past.choice"), cell: ({ choice }) => t(`choice.${choice}.label`) },
    {
      key: "impact",
      header: t("past.impact"),
      cell: ({ choice, impact: { answers, up, down, meanShift } }) =>
        t(choice === "migrate" ? "past.figures" : "past.wouldHave", {
          ...{ answers, up, down },
          change: words.points(meanShift),
        }),
    },
    {
      key: "note",
      header: t("past.note"),
      className: "w-[26%]",
      cell: ({ note }) =>
        note === "" ? (
          <span className="text-ink-soft">{t("past.noNote")}</span>
        ) : (
          <span lang="zh-CN" className="whitespace-pre-line">
            {note}
          </span>
        ),
    },
  ];
  return <Table wide caption={t("past.caption")} columns={columns} rows={past} rowKey={({ id }) => id} />;
}
