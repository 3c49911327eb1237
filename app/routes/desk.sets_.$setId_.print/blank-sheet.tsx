import { useMemo } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { PrintedPage } from "~/components/sheet/print/printed-page";
import { printedPages } from "~/components/sheet/print/printed-pages";
import { answerOnSheet } from "~/domain/scoring/form/layout-on-sheet";
import { CELLS_PER_ROW } from "~/domain/text/grid";
import type { LoadedPaper } from "./load-paper.server";

/** The empty answer sheet of one question, page by page. */
export function BlankSheet({ question }: { question: LoadedPaper["questions"][number] }) {
  const { t } = useTranslation(["deskSets", "sheet"]);
  const { no, title, sheet, laidOut, limit } = question;
  const layout = useMemo(
    () => answerOnSheet("", { cellsPerRow: sheet?.cellsPerRow ?? CELLS_PER_ROW, laidOut }),
    [sheet, laidOut],
  );
  const pages = printedPages({ sheetRows: sheet?.rows ?? null, writtenRows: 0 });
  const { kind, max, min } = limit;
  const mark = kind === "min" || kind === "unspecified" ? null : (max ?? min);
  const head = t("print.sheetOf", { no });
  return pages.map((page) => (
    <PrintedPage
      key={page.number}
      page={page}
      pages={pages.length}
      title={head}
      layout={layout}
      sheetRows={sheet?.rows ?? null}
      limit={mark}
    >
      {page.number === 1 ? (
        <div className="border-b-4 border-double border-ink pb-2">
          <h2 className="text-lg">{head}</h2>
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 text-sm">
            <p className="print:truncate" lang="zh-CN">
              {title}
            </p>
            <p className="flex flex-wrap gap-x-6">
              <Blank label={t("sheet:name")} />
              <Blank label={t("sheet:number")} />
            </p>
          </div>
        </div>
      ) : null}
    </PrintedPage>
  ));
}

function Blank({ label }: { label: string }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      {label}
      <span className="inline-block w-32 border-b border-ink" />
    </span>
  );
}
