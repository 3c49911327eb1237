import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { listMarkedQuestions } from "@db/queries/marking/marked-assignment";
import { Button, ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { acceptedAbove, CONFIDENCE_THRESHOLDS } from "~/domain/marking/confidence";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { acceptBatch } from "~/services/marking-desk/accept-batch.server";
import { markedAssignment } from "~/services/marking-desk/marked-assignment.server";
import { openMissingTasks } from "~/services/marking-desk/question-queue.server";
import { waitingConfidences } from "~/services/marking-desk/waiting-confidences.server";

export const meta = pageTitle((t) => t("markingDesk:batch.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { assignmentId = "", questionId = "" } = params;
  const found = await markedAssignment({ assignmentId, viewer });
  const question = found && (await listMarkedQuestions({ assignmentId })).find((one) => one.questionId === questionId);
  if (!question) throw new Response("Not found.", { status: 404 });
  await openMissingTasks({ assignmentId, now: now() });
  const confidences = (await waitingConfidences({ assignmentId, questionId })).map(({ confidence }) => confidence);
  const accepted = /^\d{1,6}$/.exec(new URL(request.url).searchParams.get("accepted") ?? "");
  return {
    path: `/desk/marking/${assignmentId}/${questionId}`,
    title: question.title,
    waiting: confidences.length,
    levels: CONFIDENCE_THRESHOLDS.map((threshold) => ({ threshold, count: acceptedAbove(confidences, threshold) })),
    accepted: accepted === null ? null : Number(accepted[0]),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = requireTutor(context);
  const { assignmentId = "", questionId = "" } = params;
  const form = await readForm(request);
  if (!(await markedAssignment({ assignmentId, viewer }))) throw new Response("Not found.", { status: 404 });
  const threshold = CONFIDENCE_THRESHOLDS.find((one) => `${one}` === form.get("threshold"));
  if (threshold === undefined) throw new Response("The form names no confidence.", { status: 400 });
  const accepted = await acceptBatch({ assignmentId, questionId, threshold, by: viewer.personId, now: now() });
  return redirect(`/desk/marking/${assignmentId}/${questionId}/batch?accepted=${accepted}`);
}

/** The engine's marks that may be confirmed unread, by how sure they are; the rest is marked one by one. */
export default function Batch() {
  const { path, title, waiting, levels, accepted } = useLoaderData<typeof loader>();
  const { t } = useTranslation("markingDesk");
  type Level = (typeof levels)[number];
  const percentOf = ({ threshold }: Level) => Math.round(threshold * 100);
  const columns: Column<Level>[] = [
    {
      key: "threshold",
      header: t("batch.threshold"),
      rowHeader: true,
      cell: (level) => <span className="figures">{t("batch.percent", { percent: percentOf(level) })}</span>,
    },
    {
      key: "rest",
      header: t("batch.rest"),
      cell: ({ count }) => <span className="figures">{t("batch.count", { count: waiting - count })}</span>,
    },
    {
      key: "accepts",
      header: t("batch.accepts"),
      cell: (level) =>
        level.count === 0 ? (
          <span className="figures">{t("batch.count", { count: 0 })}</span>
        ) : (
          <Form method="post">
            <Button
              type="submit"
              name="threshold"
              value={`${level.threshold}`}
              size="small"
              aria-label={t("batch.acceptOf", { count: level.count, percent: percentOf(level) })}
            >
              {t("batch.accept", { count: level.count })}
            </Button>
          </Form>
        ),
    },
  ];
  return (
    <>
      <PageTitle
        lead={t("batch.lead", { title, count: waiting })}
        actions={
          <>
            <ButtonLink to={path} variant="primary">
              {t("batch.doubtful")}
            </ButtonLink>
            <ButtonLink to="/desk/marking">{t("batch.back")}</ButtonLink>
          </>
        }
      >
        {t("batch.title")}
      </PageTitle>
      <div className="grid gap-6">
        {accepted === null ? null : (
          <Notice kind="success" live>
            {t("batch.accepted", { count: accepted })}
          </Notice>
        )}
        <Sheet>
          <p className="mb-4 max-w-text text-ink-soft">{t("batch.help")}</p>
          {waiting === 0 ? (
            <p>{t("batch.empty")}</p>
          ) : (
            <Table
              caption={t("batch.caption")}
              columns={columns}
              rows={levels}
              rowKey={({ threshold }) => `${threshold}`}
            />
          )}
        </Sheet>
      </div>
    </>
  );
}
