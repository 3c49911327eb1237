import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { readPage } from "~/server/forms/read-page.server";
import { taughtAssignment } from "~/services/assignments/taught-assignment.server";
import { reallocate } from "~/services/double-marking/reallocate.server";
import { shareOut } from "~/services/double-marking/share-out.server";
import { LeanTable } from "./lean-table";
import { loadBoard } from "./load-board.server";
import { OpenTasks } from "./open-tasks";
import { RoundsTable } from "./rounds-table";

export const meta = pageTitle((t) => t("rounds:board.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { searchParams } = new URL(request.url);
  const board = await loadBoard({ assignmentId: params.assignmentId ?? "", viewer, page: readPage(searchParams) });
  if (!board) throw new Response("Not found.", { status: 404 });
  const done = (["shared", "given", "decided"] as const).find((known) => searchParams.get("done") === known) ?? null;
  return { ...board, done };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = requireTutor(context);
  const assignmentId = params.assignmentId ?? "";
  const taught = await taughtAssignment({ assignmentId, viewer });
  if (taught?.role !== "head") throw new Response("Not found.", { status: 404 });
  const form = await readForm(request);
  const here = `/desk/double/${assignmentId}`;
  if (form.get("intent") === "share") {
    await shareOut({ assignmentId });
    return redirect(`${here}?done=shared`);
  }
  const [taskId, personId] = [form.get("taskId"), form.get("personId")];
  if (typeof taskId !== "string" || typeof personId !== "string") {
    throw new Response("The form asks for nothing this page does.", { status: 400 });
  }
  const given = await reallocate({ assignmentId, taskId, personId, by: viewer.personId, now: now() });
  if (given.ok) return redirect(`${here}?done=given`);
  return data({ refused: given.reason }, { status: 400 });
}

export default function DoubleBoard() {
  const board = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("rounds");
  const { assignment, done } = board;
  return (
    <>
      <PageTitle
        lead={t("board.lead", { title: assignment.title, percent: assignment.tolerance })}
        actions={<ButtonLink to={`/desk/anchors/${assignment.id}`}>{t("anchors.title")}</ButtonLink>}
      >
        {t("board.title")}
      </PageTitle>
      <div className="grid gap-6">
        {done === null || reply ? null : (
          <Notice kind="success" live>
            {t(`board.done.${done}`)}
          </Notice>
        )}
        {reply ? (
          <Notice kind="error" live>
            {t(`board.refused.${reply.refused}`)}
          </Notice>
        ) : null}
        <Sheet labelledBy="rounds">
          <SheetTitle id="rounds">{t("board.rounds")}</SheetTitle>
          <p className="mb-3 max-w-text text-ink-soft">{t("board.roundsHelp")}</p>
          <RoundsTable questions={board.questions} />
        </Sheet>
        <Sheet labelledBy="leans">
          <SheetTitle id="leans">{t("board.leans")}</SheetTitle>
          <p className="mb-3 max-w-text text-ink-soft">{t("board.leansHelp")}</p>
          <LeanTable leans={board.leans} />
        </Sheet>
        <Sheet labelledBy="open">
          <SheetTitle id="open">{t("board.open")}</SheetTitle>
          <OpenTasks board={board} />
        </Sheet>
      </div>
    </>
  );
}
