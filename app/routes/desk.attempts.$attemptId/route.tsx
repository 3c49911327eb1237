import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerText } from "~/components/answer-text";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/use-language";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { getPasteSummary } from "~/services/notes/get-paste-summary.server";
import { act } from "./act.server";
import { HistorySheet } from "./history-sheet";
import { loadMarking } from "./load-marking.server";
import { MarkingForm } from "./marking-form";
import { PasteLine } from "./paste-line";

export const meta = pageTitle((t) => t("marking:mark.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const loaded = await loadMarking({ attemptId: params.attemptId ?? "", now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  const saved = /^\d{1,4}$/.exec(new URL(request.url).searchParams.get("saved") ?? "");
  const pastes = await getPasteSummary({ attemptId: loaded.attempt.id });
  return { ...loaded, pastes, saved: saved === null ? null : Number(saved[0]) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId } = requireTutor(context);
  const form = await readForm(request);
  return act(form, { attemptId: params.attemptId ?? "", by: personId, now: now() });
}

export default function MarkAnswer() {
  const { saved, pastes, ...loaded } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation(["marking", "terms"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const { attempt, question, marking, answer, history } = loaded;
  const lead = {
    title: question.title,
    name: attempt.name || t("visitor"),
    date: formatDateTime(attempt.sealedAt, language, timeZone),
  };
  return (
    <>
      <PageTitle
        lead={t("mark.lead", lead)}
        actions={<ButtonLink to={`/desk/questions/${question.id}/answers`}>{t("mark.back")}</ButtonLink>}
      >
        {t("mark.title")}
      </PageTitle>
      <div className="grid gap-6">
        {saved === null || reply ? null : (
          <Notice kind="success" live>
            {saved === 0 ? t("mark.saved") : t("mark.savedProposals", { count: saved })}
          </Notice>
        )}
        <details>
          <summary className="cursor-pointer text-ink-soft">{t("terms:prompt")}</summary>
          <p lang="zh-CN" className="mt-2 max-w-text font-essay whitespace-pre-line">
            {question.stem}
            {question.requirements ? `\n${question.requirements}` : ""}
          </p>
        </details>
        <PasteLine pastes={pastes} />
        {marking && !marking.erased ? (
          <MarkingForm key={history[0]?.id} answer={answer} sheet={marking} reply={reply} />
        ) : (
          <Sheet labelledBy="answer">
            <SheetTitle id="answer">{t("mark.answer")}</SheetTitle>
            <Notice kind="warning">{t(marking ? "refused.erased" : "mark.noRubric")}</Notice>
            <AnswerText answer={answer} marks={[]} />
          </Sheet>
        )}
        {history.length > 0 ? <HistorySheet loaded={loaded} /> : null}
      </div>
    </>
  );
}
