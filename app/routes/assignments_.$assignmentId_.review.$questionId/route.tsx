import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { PrintButton } from "~/components/print/print-button";
import { LessonArticle } from "~/components/review/lesson-article";
import { ButtonLink } from "~/components/ui/button";
import { PageTitle } from "~/components/ui/page-title";
import { Gap } from "~/components/ui/prose/gap";
import { pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { loadOwnLesson } from "~/services/review/load-own-lesson.server";

export const meta = pageTitle((t) => t("lesson:title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireAccount(context);
  const { assignmentId = "", questionId = "" } = params;
  const lesson = await loadOwnLesson({ assignmentId, questionId, viewer, now: now() });
  if (!lesson) throw new Response("Not found.", { status: 404 });
  return { lesson, assignmentId, questionId };
}

/** 讲评 of a question, to read again after class. */
export default function OwnLesson() {
  const { lesson, assignmentId, questionId } = useLoaderData<typeof loader>();
  const { t } = useTranslation("lesson");
  const { assignment, no, of, previous, next } = lesson;
  const at = (id: string) => `/assignments/${assignmentId}/review/${id}`;
  return (
    <>
      <PageTitle
        lead={<span className="figures">{t("lead", { assignment, no, of })}</span>}
        actions={
          <>
            {previous === null ? null : <ButtonLink to={at(previous)}>{t("previousQuestion")}</ButtonLink>}
            {next === null ? null : <ButtonLink to={at(next)}>{t("nextQuestion")}</ButtonLink>}
            <ButtonLink to={`/assignments/${assignmentId}`}>{t("toAssignment")}</ButtonLink>
            <PrintButton />
          </>
        }
      >
        {t("title")}
      </PageTitle>
      <p data-screen-only className="mx-auto mb-5 max-w-4xl text-sm text-ink-soft">
        {t("ofClass")}
        <Gap />
        {t("keys")}
      </p>
      <LessonArticle key={questionId} lesson={lesson} />
    </>
  );
}
