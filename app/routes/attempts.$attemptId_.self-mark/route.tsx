import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Gap } from "~/components/ui/prose/gap";
import { readAnswerChoice } from "~/domain/marking/answer-choice";
import { pageTitle } from "~/i18n/page-title";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { act } from "./act.server";
import { loadSelfMark } from "./load-self-mark.server";
import { PointField } from "./point-field";

export const meta = pageTitle((t) => t("selfMark:title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const attemptId = params.attemptId ?? "";
  const candidateId = requireWriter(context);
  const choice = readAnswerChoice(new URL(request.url).searchParams.get("answer"));
  const loaded = await loadSelfMark({ attemptId, candidateId, viewer: context.viewer, choice, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  if (loaded === "open") throw redirect(`/attempts/${attemptId}`);
  return loaded;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const candidateId = requireWriter(context);
  const form = await readForm(request);
  const choice = readAnswerChoice(new URL(request.url).searchParams.get("answer"));
  return act(form, { attemptId: params.attemptId ?? "", candidateId, viewer: context.viewer, choice, now: now() });
}

export default function SelfMarkPage() {
  const { attemptId, title, answer, basis, note, inMarks, points, sentences } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("selfMark");
  const problemsOf = (pointId: string) =>
    (reply?.problems ?? []).filter((problem) => problem.pointId === pointId).map(({ code }) => code);
  return (
    <>
      <PageTitle
        lead={t("lead", { title })}
        actions={<ButtonLink to={`/attempts/${attemptId}/report`}>{t("toReport")}</ButtonLink>}
      >
        {t("title")}
      </PageTitle>
      {points === null || answer === "" ? (
        <Notice>{t(points === null ? "unavailable" : "noText")}</Notice>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Sheet labelledBy="answer" className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
            <SheetTitle id="answer">{t("answer")}</SheetTitle>
            <p className="essay min-w-0 break-words whitespace-pre-wrap" lang="zh-CN" data-answer>
              {answer}
            </p>
          </Sheet>
          <Sheet labelledBy="points">
            <SheetTitle id="points">{t("points")}</SheetTitle>
            <Form method="post" className="grid gap-5">
              <div className="grid max-w-text gap-1 text-ink-soft">
                <p>{t("help")}</p>
                <p>
                  {t("blind")}
                  <Gap />
                  {t("rest")}
                </p>
              </div>
              {reply ? (
                <Notice kind="error" title={t("refused.title")} live>
                  <p>{t(`refused.${reply.refused as "not-valid"}`)}</p>
                </Notice>
              ) : null}
              <input type="hidden" name="basis" value={basis} />
              {points.map((point) => (
                <PointField
                  key={point.id}
                  point={point}
                  sentences={sentences}
                  inMarks={inMarks}
                  typed={reply?.typed.points[point.id]}
                  problems={problemsOf(point.id)}
                />
              ))}
              <TextArea
                name="note"
                label={t("note")}
                hint={t("noteHint")}
                defaultValue={reply?.typed.note ?? note}
                maxLength={1000}
                lang="zh-CN"
              />
              <Button type="submit" variant="primary" className="justify-self-start">
                {t("save")}
              </Button>
            </Form>
          </Sheet>
        </div>
      )}
    </>
  );
}
