import { useTranslation } from "~/i18n/use-translation";
import { Table, type Column } from "~/components/ui/table";
import { shiftOf } from "~/domain/marking/change/rubric-impact";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { Mover, Preview } from "./load-impact.server";
import { useScoreWords } from "./use-score-words";

/** Whose score moves, from what to what, and by which key points. */
export function MoversTable({ preview: { movers, moving } }: { preview: Preview }) {
  const { t } = useTranslation("impact");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const words = useScoreWords();
  if (moving === 0) return <p className="text-ink-soft">{t("movers.none")}</p>;
  const columns: Column<Mover>[] = [
    {
      key: "who",
      header: t("movers.who"),
      rowHeader: true,
      cell: ({ displayName }) => (displayName === null ? t("movers.visitor") : <span lang="zh-CN">{displayName}</span>),
    },
    {
      key: "handedIn",
      header: t("movers.handedIn"),
      cell: ({ sealedAt }) => formatDateTime(sealedAt, language, timeZone),
    },
    {
      key: "score",
      header: t("movers.score"),
      align: "end",
      cell: ({ before, after }) => (
        <span className="figures whitespace-nowrap">
          {words.score(before)} → {words.score(after)}
        </span>
      ),
    },
    {
      key: "change",
      header: t("movers.change"),
      align: "end",
      cell: (row) => (
        <span className={shiftOf(row) > 0 ? "font-semibold text-good" : "font-semibold text-vermilion"}>
          {words.change(row)}
        </span>
      ),
    },
    { key: "points", header: t("movers.points"), className: "w-[34%]", cell: (row) => <ChangedPoints row={row} /> },
  ];
  return (
    <>
      <Table caption={t("movers.caption")} columns={columns} rows={movers} rowKey={({ attemptId }) => attemptId} />
      {moving > movers.length ? (
        <p className="mt-3 text-sm text-ink-soft">{t("movers.rest", { shown: movers.length, count: moving })}</p>
      ) : null}
    </>
  );
}

function ChangedPoints({ row }: { row: Mover }) {
  const { t } = useTranslation("impact");
  const words = useScoreWords();
  if (row.points.length === 0) return <span className="text-ink-soft">{t("movers.otherwise")}</span>;
  return (
    <ul className="grid gap-0.5">
      {row.points.map(({ id, label, change }) => (
        <li key={id}>
          <span lang="zh-CN">{label}</span>{" "}
          <span className="figures whitespace-nowrap">{words.award(change, row)}</span>
        </li>
      ))}
    </ul>
  );
}
