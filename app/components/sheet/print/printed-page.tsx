import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";
import type { PenMark } from "~/domain/marking/pen/pen-mark";
import { AnswerGrid } from "../answer-grid";
import type { PrintedRows } from "./printed-pages";

type Props = {
  page: PrintedRows;
  pages: number;
  title: string;
  layout: SheetLayout;
  sheetRows: number | null;
  limit: number | null;
  /** What a tutor's red pen drew. */
  pens?: readonly PenMark[];
  /** The head of the first page. The others repeat the title. */
  children?: ReactNode;
};

/** One A4 page of the sheet: a piece of paper on the screen, a page of its own on paper. */
export function PrintedPage({ page, pages, title, layout, sheetRows, limit, pens, children }: Props) {
  const { t } = useTranslation("sheet");
  return (
    <section className="answer-page" aria-label={t("page", { page: page.number, pages })}>
      {children ?? (
        <p className="truncate border-b border-ink pb-1 text-sm" lang="zh-CN">
          {title}
        </p>
      )}
      <div className="answer-page-rows">
        <AnswerGrid
          layout={layout}
          from={page.from}
          rows={page.rows}
          sheetRows={sheetRows}
          limit={limit}
          {...(pens ? { pens } : {})}
        />
      </div>
      <p className="answer-page-foot figures">{t("page", { page: page.number, pages })}</p>
    </section>
  );
}
