import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Pagination } from "~/components/ui/pagination";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { readPage } from "~/server/forms/read-page.server";
import { ActBar } from "./act-bar";
import { act } from "./act.server";
import { CandidateSheet } from "./candidate-sheet";
import { Facts } from "./facts";
import { LessonLinks } from "./lesson-links";
import { loadBoard, readFilter, type BoardFilter } from "./load-board.server";
import { ManageSheet } from "./manage-sheet";
import { Matrix } from "./matrix";
import { ProgressStrip } from "./progress-strip";
import { UnmarkedNotice } from "./unmarked-notice";
import { useLive } from "~/client/time/use-live";

type View = { filter: BoardFilter | null; page: number; candidate?: string };

/** The board's address with what it shows. */
function addressOf({ filter, page, candidate }: View): string {
  const query = new URLSearchParams();
  if (filter !== null) query.set("state", filter);
  if (page > 1) query.set("page", `${page}`);
  if (candidate !== undefined) query.set("candidate", candidate);
  return `?${query}`;
}

const FORM_ID = "act-on-chosen";

export const meta = pageTitle((t) => t("board:title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { searchParams } = new URL(request.url);
  const filter = readFilter(searchParams.get("state"));
  const view = { filter, page: readPage(searchParams), chosen: searchParams.get("candidate") };
  const board = await loadBoard({ assignmentId: params.assignmentId ?? "", viewer, ...view, now: now() });
  if (!board) throw new Response("Not found.", { status: 404 });
  return { board, made: searchParams.get("made") };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = requireTutor(context);
  const answer = await act(await readForm(request), { assignmentId: params.assignmentId ?? "", by, now: now() });
  if (answer === "not-found") throw new Response("Not found.", { status: 404 });
  return data(answer, { status: answer.refused === null ? 200 : 400 });
}

export default function AssignmentBoard() {
  const { board, made } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("board");
  const table = useRef<HTMLDivElement>(null);
  useLive();
  const { assignment } = board;
  const hrefOf = (to: Partial<View>) => addressOf({ filter: board.filter, page: board.page, ...to });
  const refused =
    answer && answer.refused !== null && answer.refused !== "unmarked" ? t(`refused.${answer.refused}`) : undefined;
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
            <ButtonLink to={`/desk/report/${assignment.id}`}>{t("page.report")}</ButtonLink>
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
        {made !== null && !answer ? (
          <Notice kind="success" live>
            {t(made === "hand-in" ? "handIn.done" : "made")}
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
          <SheetTitle id="progress" aside={`${t("page.all", { count: board.all })} · ${t("page.live")}`}>
            {t("page.progress")}
          </SheetTitle>
          <ProgressStrip board={board} hrefOf={({ filter }) => hrefOf({ filter, page: 1 })} />
        </Sheet>
        <Sheet labelledBy="matrix">
          <SheetTitle id="matrix" aside={<LessonLinks board={board} />}>
            {t("page.matrix")}
          </SheetTitle>
          <ActBar formId={FORM_ID} chooseAll={chooseAll} board={board} />
          {answer?.refused === "unmarked" ? (
            <div className="mb-4">
              <UnmarkedNotice unmarked={answer} />
            </div>
          ) : null}
          <div ref={table}>
            <Matrix board={board} formId={FORM_ID} hrefOf={({ candidate }) => `${hrefOf({ candidate })}#candidate`} />
          </div>
          <Pagination page={board.page} pages={board.pages} hrefOf={(page) => hrefOf({ page })} />
        </Sheet>
        {board.detail ? (
          <CandidateSheet
            key={board.detail.personId}
            row={board.detail}
            assignmentId={assignment.id}
            problem={answer?.of === "exception" ? refused : undefined}
          />
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
