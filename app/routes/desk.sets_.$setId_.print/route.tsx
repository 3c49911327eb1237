import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { PrintButton } from "~/components/print/print-button";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { BlankSheet } from "./blank-sheet";
import { loadPaper } from "./load-paper.server";
import { PaperText } from "./paper-text";

export const meta = pageTitle((t) => t("deskSets:print.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const paper = await loadPaper({ setId: params.setId ?? "" });
  if (!paper) throw new Response("Not found.", { status: 404 });
  return paper;
}

/** A set as a paper on A4: the questions with their materials, then an answer sheet for each. */
export default function PrintSet() {
  const paper = useLoaderData<typeof loader>();
  const { t } = useTranslation("deskSets");
  const { set, questions, gaps, differs } = paper;
  const empty = questions.length === 0;
  return (
    <>
      <div data-screen-only>
        <PageTitle
          lead={t("print.lead")}
          actions={
            <>
              {empty ? null : <PrintButton variant="primary" />}
              <ButtonLink to={`/desk/sets/${set.id}`}>{t("print.back")}</ButtonLink>
            </>
          }
        >
          {t("print.title")}
        </PageTitle>
        <div className="mb-6 grid gap-3">
          {differs ? <Notice kind="info">{t("print.draft")}</Notice> : null}
          {gaps.length > 0 ? <Notice kind="warning">{t("print.gap", { no: gaps.join("、") })}</Notice> : null}
        </div>
      </div>
      {empty ? (
        <EmptyState title={t("print.empty")} />
      ) : (
        <>
          <PaperText paper={paper} />
          {questions.map((question) => (
            <BlankSheet key={question.no} question={question} />
          ))}
        </>
      )}
    </>
  );
}
