import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { PrintedPage } from "~/components/sheet/print/printed-page";
import { printedPages } from "~/components/sheet/print/printed-pages";
import { SheetCounts } from "~/components/sheet/print/sheet-counts";
import { PrintButton } from "~/components/print/print-button";
import { ButtonLink } from "~/components/ui/button";
import { PageTitle } from "~/components/ui/page-title";
import { answerOnSheet } from "~/domain/scoring/form/layout-on-sheet";
import { CELLS_PER_ROW } from "~/domain/text/grid";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { pageTitle } from "~/i18n/page-title";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { getAttemptClock } from "~/services/attempts/get-attempt-clock.server";
import { getAnswerSheet, type AnswerSheet } from "~/services/attempts/get-answer-sheet.server";
import { MarkedScript } from "~/components/marking-desk/marked-script";
import { penMarks } from "~/domain/marking/pen/pen-mark";
import { markedScript } from "~/services/marking-desk/marked-script.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { SheetHead } from "./sheet-head";

export const meta = pageTitle((t) => t("sheet:title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const personId = requireWriter(context);
  const attemptId = params.attemptId ?? "";
  const answer = await getAnswerSheet({ attemptId, viewer: context.viewer, now: now() });
  if (!answer) throw new Response("Not found.", { status: 404 });
  const clock = await getAttemptClock({ attemptId, personId, now: now() });
  if (clock?.state === "paused") throw redirect(`/attempts/${attemptId}`);
  const remarks = answer.marked ? await remarksOn({ attemptId, answer, now: now() }) : [];
  return { ...answer, remarks, blank: answer.blankOnly || new URL(request.url).searchParams.has("blank") };
}

/** What a tutor's red pen wrote on the text that the sheet shows. */
async function remarksOn({ attemptId, answer, now }: { attemptId: string; answer: AnswerSheet; now: number }) {
  const choice = answer.state === "transcribed" ? "counting" : "sealed";
  const marked = await markedAttempt({ attemptId, choice, now });
  return marked ? (await markedScript(marked, { points: true })).remarks : [];
}

/** The answer sheet of an attempt as it is printed: page by page, blank or with what is written. */
export default function SheetPage() {
  const answer = useLoaderData<typeof loader>();
  const { t } = useTranslation("sheet");
  const { attemptId, sheet, laidOut, blank, state, remarks } = answer;
  const text = useMemo(() => (blank ? "" : canonicalText(answer.text)), [blank, answer.text]);
  const layout = useMemo(
    () => answerOnSheet(text, { cellsPerRow: sheet?.cellsPerRow ?? CELLS_PER_ROW, laidOut }),
    [text, sheet, laidOut],
  );
  const pens = useMemo(() => (blank ? [] : penMarks(remarks, text)), [blank, remarks, text]);
  const pages = printedPages({ sheetRows: sheet?.rows ?? null, writtenRows: layout.rows.length });
  const { kind, max, min } = answer.limit;
  const limit = kind === "min" || kind === "unspecified" ? null : (max ?? min);

  return (
    <>
      <div data-screen-only>
        <PageTitle
          lead={t("printHelp")}
          actions={
            <>
              <PrintButton variant="primary" />
              {answer.blankOnly ? null : (
                <ButtonLink to={blank ? `/attempts/${attemptId}/sheet` : `/attempts/${attemptId}/sheet?blank=1`}>
                  {t(blank ? "showFilled" : "showBlank")}
                </ButtonLink>
              )}
              <ButtonLink to={state === "open" ? `/attempts/${attemptId}` : `/attempts/${attemptId}/report`}>
                {t(state === "open" ? "backToAttempt" : "backToReport")}
              </ButtonLink>
            </>
          }
        >
          {t("title")}
        </PageTitle>
        {blank ? null : <SheetCounts text={text} layout={layout} rows={sheet?.rows ?? null} help />}
      </div>
      {blank ? null : (
        <div className="sr-only">
          <h2>{t("text")}</h2>
          <p lang="zh-CN" className="whitespace-pre-wrap">
            {text || t("textEmpty")}
          </p>
        </div>
      )}
      {pages.map((page) => (
        <PrintedPage
          key={page.number}
          page={page}
          pages={pages.length}
          title={answer.title}
          layout={layout}
          sheetRows={sheet?.rows ?? null}
          limit={limit}
          pens={pens}
        >
          {page.number === 1 ? <SheetHead answer={answer} blank={blank} text={text} layout={layout} /> : null}
        </PrintedPage>
      ))}
      {blank || remarks.length === 0 ? null : (
        <div className="answer-page" data-remarks>
          <MarkedScript remarks={remarks} answer={text} />
        </div>
      )}
    </>
  );
}
