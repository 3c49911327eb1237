import { useTranslation } from "~/i18n/use-translation";
import { countCharacters } from "~/domain/text/count";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";

type Props = {
  /** The canonical text that was laid out. */
  text: string;
  layout: SheetLayout;
  /** Rows of the sheet; null where it has no end. */
  rows: number | null;
  /** Says what the two counts are. */
  help?: boolean;
};

/** The two counts of an answer, each by its own name: 字数 and 格数, and the rows that it takes. */
export function SheetCounts({ text, layout, rows, help = false }: Props) {
  const { t } = useTranslation("sheet");
  const used = layout.rows.length;
  const counts = [
    { label: t("characters"), value: countCharacters(text) },
    { label: t("cells"), value: layout.cells },
    { label: t("rows"), value: rows === null ? used : t("rowsOf", { used, rows }) },
  ];
  return (
    <div className="text-sm">
      <dl className="figures flex flex-wrap gap-x-5">
        {counts.map(({ label, value }) => (
          <div key={label} className="flex gap-1.5">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="font-semibold text-ink">{value}</dd>
          </div>
        ))}
      </dl>
      {help ? <p className="mt-1 mb-6 max-w-text text-ink-soft">{t("countsHelp")}</p> : null}
    </div>
  );
}
