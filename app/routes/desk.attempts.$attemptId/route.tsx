import { getNewestAdvice } from "@db/queries/advice/advice-requests";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AnswerChoiceNav } from "~/components/drafts/answer-choice-nav";
import { AnswerText } from "~/components/answer-text";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { readAnswerChoice } from "~/domain/marking/answer-choice";
import { formatDateTime } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { evidenceOffer } from "~/services/advice/proposing/evidence-offer.server";
import { getPasteSummary } from "~/services/notes/get-paste-summary.server";
import { admit } from "./admit.server";
import { AsideSheet } from "./aside-sheet";
import { act } from "./act.server";
import { HistorySheet } from "./history-sheet";
import { loadMarking } from "./load-marking.server";
import { PhotoDesk } from "./photos/photo-desk";
import { MarkingForm } from "./marking-form";
import { PasteLine } from "./paste-line";

export const meta = pageTitle((t) => t("marking:mark.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { personId: viewerId } = requireTutor(context);
  const { searchParams } = new URL(request.url);
  const choice = readAnswerChoice(searchParams.get("answer"));
  const loaded = await loadMarking({ attemptId: params.attemptId ?? "", choice, viewerId, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  const saved = /^\d{1,4}$/.exec(searchParams.get("saved") ?? "");
  const hasSent = (await getNewestAdvice({ attemptId: loaded.attempt.id })) !== null;
  const offer = await evidenceOffer({ attemptId: loaded.attempt.id });
  const pastes = await getPasteSummary({ attemptId: loaded.attempt.id });
  return {
    ...loaded,
    hasSent,
    offer,
    pastes,
    saved: saved === null ? null : Number(saved[0]),
    admitted: searchParams.has("admitted"),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId } = requireTutor(context);
  const form = await readForm(request);
  const marking = { attemptId: params.attemptId ?? "", by: personId, now: now() };
  if (form.get("intent") === "admit") return admit(form, marking);
  return act(form, { ...marking, choice: readAnswerChoice(new URL(request.url).searchParams.get("answer")) });
}

export default function MarkAnswer() {
  const { saved, admitted, pastes, hasSent, offer, ...loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const reply = answered && "typed" in answered ? answered : undefined;
  const admission = answered && "admission" in answered ? answered.admission : undefined;
  const { t } = useTranslation(["marking", "terms", "drafts", "markingDesk", "adviceDesk"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const { attempt, question, marking, answer, paper, history } = loaded;
  const lead = {
    title: question.title,
    name: attempt.name === null ? t("markingDesk:script.hidden") : attempt.name || t("visitor"),
    date: formatDateTime(attempt.sealedAt, language, timeZone),
  };
  return (
    <>
      <PageTitle
        lead={t("mark.lead", lead)}
        actions={
          <>
            {hasSent ? (
              <ButtonLink to={`/desk/attempts/${attempt.id}/advice`}>{t("adviceDesk:sent.title")}</ButtonLink>
            ) : null}
            <ButtonLink to={`/desk/attempts/${attempt.id}/drafts`}>{t("drafts:title")}</ButtonLink>
            <ButtonLink to={`/desk/questions/${question.id}/answers`}>{t("mark.back")}</ButtonLink>
          </>
        }
      >
        {t("mark.title")}
      </PageTitle>
      <div className="grid gap-6">
        {saved === null || reply ? null : (
          <Notice kind="success" live>
            {saved === 0 ? t("mark.saved") : t("mark.savedProposals", { count: saved })}
          </Notice>
        )}
        {admitted && !answered ? (
          <Notice kind="success" live>
            {t("drafts:late.admittedDone")}
          </Notice>
        ) : null}
        <AnswerChoiceNav answers={loaded.answers} />
        <details data-on-paper>
          <summary className="cursor-pointer text-ink-soft">{t("terms:prompt")}</summary>
          <p lang="zh-CN" className="mt-2 max-w-text font-essay whitespace-pre-line">
            {question.stem}
            {question.requirements ? `\n${question.requirements}` : ""}
          </p>
        </details>
        <PasteLine pastes={pastes} />
        {marking && !marking.erased ? (
          <div className={paper ? "grid items-start gap-6 xl:grid-cols-[3fr_2fr]" : undefined}>
            {paper ? <PhotoDesk paper={paper} points={marking.points} refused={reply?.photo ?? null} /> : null}
            <MarkingForm
              key={`${loaded.answers.shown}:${history[0]?.id}`}
              answer={answer}
              finder={{ attemptId: attempt.id, text: textOf(loaded.answers.shown), offer }}
              sheet={marking}
              paper={paper}
              reply={reply}
            />
          </div>
        ) : (
          <Sheet labelledBy="answer">
            <SheetTitle id="answer">{t("mark.answer")}</SheetTitle>
            <Notice kind="warning">{t(marking ? "refused.erased" : "mark.noRubric")}</Notice>
            <AnswerText answer={answer} marks={[]} />
          </Sheet>
        )}
        <AsideSheet attemptId={attempt.id} aside={loaded.aside} reply={admission} />
        {history.length > 0 ? <HistorySheet loaded={loaded} /> : null}
      </div>
    </>
  );
}

/** The text in the page, as an address names it. */
function textOf(admitted: number | null): string {
  return admitted === null ? "sealed" : `${admitted}`;
}
