import { useTranslation } from "~/i18n/use-translation";
import { SplitBar } from "~/components/charts/split-bar";
import { Badge } from "~/components/ui/badge";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { formatClock } from "~/i18n/format/format";
import { formatLimit } from "~/i18n/format/format-limit";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import { formatDate } from "~/i18n/format/format";
import type { LoadedProgress } from "./load-progress.server";

const MINUTE_MS = 60_000;
type Row = LoadedProgress["written"][number];

/** 每题用时 and 字数 of the latest answers. */
export function WrittenTable({ written }: { written: LoadedProgress["written"] }) {
  const { t } = useTranslation("progress");
  const { t: words } = useTranslation("bank");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const longest = Math.max(
    ...written.flatMap(({ time, suggestedMinutes }) => [
      ...(time ? [time.usedMs] : []),
      (suggestedMinutes ?? 0) * MINUTE_MS,
    ]),
    MINUTE_MS,
  );
  const columns: Column<Row>[] = [
    {
      ...{ key: "title", header: t("question"), rowHeader: true, className: "w-1/4" },
      cell: ({ attemptId, title, sealedAt }) => (
        <span className="grid">
          <TextLink to={`/attempts/${attemptId}/report`} lang="zh-CN" className="font-essay">
            {title}
          </TextLink>
          <span className="text-sm font-normal text-ink-soft">{formatDate(sealedAt, language, timeZone)}</span>
        </span>
      ),
    },
    {
      ...{ key: "used", header: t("time.used") },
      cell: ({ time, suggestedMinutes }) => (
        <span className="figures grid">
          <span>{time ? formatClock(time.usedMs) : t("time.unknown")}</span>
          <span className="text-sm text-ink-soft">
            {suggestedMinutes === null ? t("time.noneSuggested") : t("time.suggested", { count: suggestedMinutes })}
          </span>
        </span>
      ),
    },
    {
      ...{ key: "split", header: t("time.split"), className: "w-1/3" },
      cell: (row) => <Split row={row} longest={longest} />,
    },
    {
      ...{ key: "length", header: t("length.heading") },
      cell: ({ characters, limit, standing }) =>
        characters === null ? (
          <span className="text-ink-soft">{t("length.unknown")}</span>
        ) : (
          <span className="figures grid justify-items-start gap-0.5 print:flex print:flex-wrap print:gap-x-2">
            <span>{t("length.count", { count: characters })}</span>
            <span className="text-sm text-ink-soft">{formatLimit(words, limit)}</span>
            {standing === null ? null : standing.kind === "within" ? (
              <Badge tone="good">{t("length.within")}</Badge>
            ) : (
              <Badge tone={standing.kind === "over" ? "mark" : "warn"}>
                {t(`length.${standing.kind}`, { count: standing.by })}
              </Badge>
            )}
          </span>
        ),
    },
  ];
  return (
    <Sheet labelledBy="written">
      <SheetTitle id="written">{t("time.heading")}</SheetTitle>
      <p className="mb-4 max-w-text text-ink-soft">{t("time.help")}</p>
      <Table wide caption={t("time.heading")} columns={columns} rows={written} rowKey={({ attemptId }) => attemptId} />
    </Sheet>
  );
}

function Split({ row: { time, suggestedMinutes }, longest }: { row: Row; longest: number }) {
  const { t } = useTranslation("progress");
  if (!time) return <span className="text-ink-soft">{t("time.inPaper")}</span>;
  const { split, usedMs } = time;
  const parts = split
    ? ([
        { ms: split.readingMs, fill: "wash" },
        { ms: split.outliningMs ?? 0, fill: "shade" },
        { ms: split.writingMs, fill: "full" },
        { ms: split.afterMs, fill: "empty" },
      ] as const)
    : ([{ ms: usedMs, fill: "wash" }] as const);
  return (
    <div>
      <SplitBar
        parts={parts.map(({ ms, fill }) => ({ share: ms / longest, fill }))}
        marker={suggestedMinutes === null ? null : (suggestedMinutes * MINUTE_MS) / longest}
      />
      <p className="figures text-sm text-ink-soft">{wordsOf()}</p>
    </div>
  );

  function wordsOf() {
    if (!split) return t("time.notSplit");
    const rest = { writing: formatClock(split.writingMs), after: formatClock(split.afterMs) };
    const before = formatClock(split.readingMs);
    if (split.outliningMs === null) return t("time.parts", { before, ...rest });
    return t("time.fourParts", { reading: before, outlining: formatClock(split.outliningMs), ...rest });
  }
}
