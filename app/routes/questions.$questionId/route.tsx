import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { attemptRows } from "~/components/attempts/attempt-rows";
import { AttemptsTable } from "~/components/attempts/attempts-table";
import { Selectable } from "~/components/clippings/selectable";
import { MaterialPane } from "~/components/material-pane";
import { QuestionPrompt } from "~/components/materials/question-prompt";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { studyClock } from "~/frame/study-clock.server";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import { ensureWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { loadQuestion } from "./load-question.server";
import { QuestionFacts } from "./question-facts";
import { StartForm } from "./start-form";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded, "question"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { questionId: params.questionId ?? "", viewer: context.viewer };
  const loaded = await loadQuestion({ ...asked, clock: await studyClock() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return { ...loaded, visitor: context.viewer.kind !== "account" };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const chosen = form.get("mode");
  const medium = chosen === "paper" ? "paper" : "typed";
  const mode = chosen === "timed" || medium === "paper" ? "timed" : "practice";
  const questionId = params.questionId ?? "";
  // Looked at before a visitor is made: a wrong address leaves no one behind.
  const found = await loadQuestion({ questionId, viewer: context.viewer, clock: await studyClock() });
  if (!found) throw new Response("Not found.", { status: 404 });
  const { personId, headers } = await ensureWriter(context, request);
  const started = await startAttempt({ questionId, personId, mode, medium, now: now() });
  if (!started.ok) return data({ reason: started.reason }, { status: 400, headers });
  return redirect(`/attempts/${started.attemptId}`, { headers });
}

export default function QuestionPage() {
  const { question, materials, hunt, openAttemptId, handIns, visitor, redoDue, mayClip } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(["bank", "terms", "errors", "report", "hunt"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const reports = <AttemptsTable attempts={attemptRows(handIns)} language={language} timeZone={timeZone} />;
  return (
    <>
      <PageTitle lead={<span lang="zh-CN">{t(`terms:family.${question.family}`)}</span>}>
        <span lang="zh-CN">{question.title}</span>
      </PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(18rem,1fr)] lg:grid-rows-[auto_1fr]">
        <QuestionPrompt stem={question.stem} requirements={question.requirements} />
        {/* Before the materials, which are long: whoever reads on a phone or by ear can start without walking past them. */}
        <div className="grid gap-6 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Sheet labelledBy="about">
            <SheetTitle id="about">{t("question.about")}</SheetTitle>
            {refused ? (
              <Notice kind="error" live>
                {t(`errors:attempt.${refused.reason}`)}
              </Notice>
            ) : null}
            <QuestionFacts question={question} />
            <StartForm
              openAttemptId={openAttemptId}
              timed={question.minutes !== null}
              again={handIns.length > 0}
              visitor={visitor}
            />
          </Sheet>
          {handIns.length > 0 ? (
            <Sheet labelledBy="history">
              <SheetTitle id="history">{t("question.history")}</SheetTitle>
              {redoDue ? (
                <>
                  <Notice kind="info">{t("question.redoDue")}</Notice>
                  <details className="mt-3">
                    <summary className="min-h-9 cursor-pointer py-1">
                      {t("question.earlier", { count: handIns.length })}
                    </summary>
                    {reports}
                  </details>
                </>
              ) : (
                reports
              )}
            </Sheet>
          ) : null}
        </div>
        {materials.length > 0 ? (
          <Sheet labelledBy="materials">
            <SheetTitle id="materials" aside={t("card.materials", { count: materials.length })}>
              {t("terms:materials")}
            </SheetTitle>
            {hunt ? (
              <p className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
                <ButtonLink to={`/questions/${question.id}/points`}>{t("hunt:offer")}</ButtonLink>
                <span className="text-sm text-ink-soft">{t("hunt:offerHint")}</span>
              </p>
            ) : null}
            <Selectable from={mayClip ? { questionId: question.id } : null}>
              <MaterialPane materials={materials} />
            </Selectable>
          </Sheet>
        ) : null}
      </div>
    </>
  );
}
