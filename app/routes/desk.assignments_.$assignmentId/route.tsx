import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { ActBar } from "./act-bar";
import { act } from "./act.server";
import { CandidateSheet } from "./candidate-sheet";
import { Facts } from "./facts";
import { loadBoard } from "./load-board.server";
import { ManageSheet } from "./manage-sheet";
import { Matrix } from "./matrix";
import { ProgressStrip } from "./progress-strip";
import { useLive } from "./use-live";

const FORM_ID = "act-on-chosen";

export const meta = pageTitle((t) => t("board:title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const board = await loadBoard({ assignmentId: params.assignmentId ?? "", viewer, now: now() });
  if (!board) throw new Response("Not found.", { status: 404 });
  const { searchParams } = new URL(request.url);
  return { board, candidate: searchParams.get("candidate"), made: searchParams.has("made") };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = requireTutor(context);
  const answer = await act(await readForm(request), { assignmentId: params.assignmentId ?? "", by, now: now() });
  if (answer === "not-found") throw new Response("Not found.", { status: 404 });
  return data(answer, { status: answer.refused === null ? 200 : 400 });
}

export default function AssignmentBoard() {
  const { board, candidate, made } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("board");
  const table = useRef<HTMLDivElement>(null);
  useLive();
  const { assignment } = board;
  const row = board.rows.find(({ personId }) => personId === candidate);
  const refused = answer && answer.refused !== null ? t(`refused.${answer.refused}`) : undefined;
  const chooseAll = (all: boolean) => {
    for (const box of table.current?.querySelectorAll<HTMLInputElement>("input[name=personIds]") ?? [])
      box.checked = all;
  };
  return (
    <>
      <PageTitle
        lead={t("page.lead", { class: board.className, set: board.setTitle })}
        actions={
          <>
            {assignment.marking === "single" ? null : (
              <>
                <ButtonLink to={`/desk/double/${assignment.id}`}>{t("page.double")}</ButtonLink>
                <ButtonLink to={`/desk/anchors/${assignment.id}`}>{t("page.anchors")}</ButtonLink>
              </>
            )}
            <ButtonLink to={`/desk/exports/${assignment.id}`}>{t("page.exports")}</ButtonLink>
            <ButtonLink to="/desk/marking" variant="primary">
              {t("page.mark")}
            </ButtonLink>
          </>
        }
      >
        {assignment.title}
      </PageTitle>
      <div className="grid gap-6">
        {made && !answer ? (
          <Notice kind="success" live>
            {t("made")}
          </Notice>
        ) : null}
        {answer?.done ? (
          <Notice kind="success" live>
            {t(`page.${answer.done}`, { count: answer.count })}
          </Notice>
        ) : null}
        {refused !== undefined && answer?.of !== "exception" ? (
          <Notice kind="error" live>
            {refused}
          </Notice>
        ) : null}
        <Sheet labelledBy="progress">
          <SheetTitle id="progress" aside={`${t("page.all", { count: board.rows.length })} · ${t("page.live")}`}>
            {t("page.progress")}
          </SheetTitle>
          <ProgressStrip board={board} />
        </Sheet>
        <Sheet labelledBy="matrix">
          <SheetTitle id="matrix">{t("page.matrix")}</SheetTitle>
          <ActBar formId={FORM_ID} chooseAll={chooseAll} />
          <div ref={table}>
            <Matrix board={board} formId={FORM_ID} chosen={candidate} />
          </div>
        </Sheet>
        {row ? (
          <CandidateSheet key={row.personId} row={row} problem={answer?.of === "exception" ? refused : undefined} />
        ) : null}
        <Sheet labelledBy="facts">
          <SheetTitle id="facts">{t("page.facts")}</SheetTitle>
          {assignment.note ? <p className="mb-4 max-w-text whitespace-pre-line">{assignment.note}</p> : null}
          <Facts board={board} />
        </Sheet>
        <ManageSheet board={board} />
      </div>
    </>
  );
}
