import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { PrintButton } from "~/components/print/print-button";
import { LessonArticle } from "~/components/review/lesson-article";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Gap } from "~/components/ui/prose/gap";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { markedAssignment } from "~/services/marking-desk/marked-assignment.server";
import { loadLesson } from "~/services/review/load-lesson.server";
import { removeSample } from "~/services/review/remove-sample.server";

export const meta = pageTitle((t) => t("lesson:title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { assignmentId = "", questionId = "" } = params;
  const found = await markedAssignment({ assignmentId, viewer });
  const lesson = found && (await loadLesson({ assignmentId, questionId, now: now() }));
  if (!lesson) throw new Response("Not found.", { status: 404 });
  const removed = new URL(request.url).searchParams.has("removed");
  return { lesson, assignmentId, questionId, assignment: found.assignment.title, removed };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = requireTutor(context);
  const { assignmentId = "", questionId = "" } = params;
  if (!(await markedAssignment({ assignmentId, viewer }))) throw new Response("Not found.", { status: 404 });
  const sampleId = (await readForm(request)).get("sample");
  const taken = { sampleId: typeof sampleId === "string" ? sampleId : "", assignmentId, questionId };
  if (!(await removeSample({ ...taken, by: viewer.personId, now: now() }))) {
    throw new Response("Not found.", { status: 404 });
  }
  return redirect(`/desk/review/${assignmentId}/${questionId}?removed=1`);
}

export default function ReviewLesson() {
  const { lesson, assignmentId, questionId, assignment, removed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("lesson");
  const { no, of, previous, next } = lesson;
  const at = (id: string) => `/desk/review/${assignmentId}/${id}`;
  return (
    <>
      <PageTitle
        lead={<span className="figures">{t("lead", { assignment, no, of })}</span>}
        actions={
          <>
            {previous === null ? null : <ButtonLink to={at(previous)}>{t("previousQuestion")}</ButtonLink>}
            {next === null ? null : <ButtonLink to={at(next)}>{t("nextQuestion")}</ButtonLink>}
            <ButtonLink to={`/desk/marking/${assignmentId}/${questionId}`}>{t("mark")}</ButtonLink>
            <ButtonLink to={`/desk/assignments/${assignmentId}`}>{t("board")}</ButtonLink>
            <PrintButton />
          </>
        }
      >
        {t("title")}
      </PageTitle>
      <div data-screen-only className="mx-auto mb-5 grid max-w-4xl gap-3 text-ink-soft">
        {removed ? (
          <Notice kind="success" live>
            {t("removed")}
          </Notice>
        ) : null}
        <p className="text-sm">
          {t("anonymous")}
          <Gap />
          {t("keys")}
        </p>
      </div>
      <LessonArticle
        key={questionId}
        lesson={lesson}
        actionsOf={(id, label) => (
          <div data-screen-only data-lesson-desk className="mt-3">
            <ConfirmButton
              size="small"
              variant="quiet"
              label={t("remove")}
              name={label}
              title={t("removeAsk")}
              description={t("removeText")}
            >
              <input type="hidden" name="sample" value={id} />
            </ConfirmButton>
          </div>
        )}
      />
    </>
  );
}
