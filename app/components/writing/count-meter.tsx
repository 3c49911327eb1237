import type { Limit } from "@content/contract/limit";
import { useTranslation } from "~/i18n/use-translation";
import { formatLimit } from "~/i18n/format/format-limit";
import { classNames } from "../ui/class-names";

type Props = {
  /** 字数, from the same function the scorer uses. */
  count: number;
  limit: Limit;
  /** 格数, rows of the answer sheet that the text takes, and rows there are: what lies beyond is not read. */
  sheet?: { cells: number; used: number; rows: number } | null;
  /** Element id of the counts, for the field that they count. */
  id?: string;
};

type Standing = { kind: "over" | "short" | "within"; by: number } | null;

/** 「左右」 has a tolerance that the marking profile sets, so the meter does not judge it. */
function standingOf(count: number, limit: Limit): Standing {
  if (limit.kind === "about" || limit.kind === "unspecified" || count === 0) return null;
  if (limit.max !== null && count > limit.max) return { kind: "over", by: count - limit.max };
  if (limit.min !== null && count < limit.min) return { kind: "short", by: limit.min - count };
  return { kind: "within", by: 0 };
}

export function CountMeter({ count, limit, sheet, id }: Props) {
  const { t } = useTranslation("writing");
  const standing = standingOf(count, limit);
  const goal = limit.max ?? limit.min;
  const offSheet = sheet ? sheet.used > sheet.rows : false;
  const words =
    standing?.kind === "over"
      ? t("count.over", { count: standing.by })
      : standing?.kind === "short"
        ? t("count.short", { count: standing.by })
        : standing?.kind === "within"
          ? t("count.within")
          : "";
  return (
    <div className="min-w-44 text-sm">
      <p id={id} data-figures className="figures flex flex-wrap items-baseline gap-x-3">
        <span>
          <span className="text-ink-soft">{t("count.label")} </span>
          <span className="text-lg font-semibold">{count}</span>
          {goal === null ? null : <span className="text-ink-soft"> / {formatLimit(t, limit)}</span>}
        </span>
        {standing?.kind === "over" || standing?.kind === "short" ? (
          <span className={standing.kind === "over" ? "font-semibold text-vermilion" : "text-ink-soft"}>{words}</span>
        ) : null}
        {sheet ? (
          <span className="text-ink-soft" title={t("count.cellsHint")}>
            {t("count.cells")} {sheet.cells}
          </span>
        ) : null}
        {sheet && count > 0 ? (
          <span
            className={offSheet ? "font-semibold text-vermilion" : "text-ink-soft"}
            title={t("count.rowsHint", { rows: sheet.rows })}
          >
            {t("count.rows", { used: sheet.used, rows: sheet.rows })}
          </span>
        ) : null}
      </p>
      {goal === null ? null : (
        <div aria-hidden className="mt-0.5 h-1 bg-rule">
          <div
            className={classNames("h-full", standing?.kind === "over" ? "bg-vermilion" : "bg-grid-strong")}
            style={{ width: `${Math.min(100, Math.round((count / goal) * 100))}%` }}
          />
        </div>
      )}
      {/* Speaks only when the standing changes, not at every character. */}
      <span role="status" className="sr-only">
        {standing?.kind === "over" ? t("count.of", { count, limit: formatLimit(t, limit) }) : ""}
        {offSheet ? t("count.offSheet") : ""}
      </span>
    </div>
  );
}
