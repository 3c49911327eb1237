import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { act } from "./act.server";
import { DraftForm } from "./draft-form";
import { ManageSheet } from "./manage-sheet";
import { manage } from "./manage.server";
import { loadQuestion, type LoadedQuestion } from "./load-question.server";
import { QuestionBadges, QuestionNeeds } from "./question-status";
import { readDraftForm } from "./read-form.server";
import { useRefusal } from "~/components/question-desk/use-refusal";

export const meta = pageTitle((t) => t("authoring:title"));

const DONE = ["saved", "preset", "attached", "attached-inferred", "attached-kept", "detached", "published"] as const;

const MANAGED = ["reserved", "opened", "retired", "restored", "duplicated", "written"] as const;

const REFUSED = [
  "nothing-to-publish",
  "needs-material",
  "needs-rubric",
  "points-over-marks",
  "changed-meanwhile",
] as const;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const loaded = await loadQuestion(params.questionId ?? "");
  if (!loaded) throw new Response("Not found.", { status: 404 });
  const search = new URL(request.url).searchParams;
  return {
    ...loaded,
    done: DONE.find((known) => known === search.get("done")) ?? null,
    managed: MANAGED.find((known) => known === search.get("done")) ?? null,
    refused: REFUSED.find((known) => known === search.get("refused")) ?? null,
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const tutor = requireTutor(context);
  const questionId = params.questionId ?? "";
  const form = await readDraftForm(request);
  const acting = { questionId, by: tutor.personId, now: now() };
  return (await manage(form, acting)) ?? act(form, acting);
}

export default function DeskQuestion() {
  const { done, managed, refused, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["authoring", "deskQuestions"]);
  const sentence = useRefusal();
  const { question, pack, content } = loaded;
  return (
    <>
      <PageTitle lead={<Lead loaded={loaded} />} actions={<Links question={question} pack={pack} />}>
        <span lang="zh-CN">
          {pack === null ? content.title : t("numbered", { no: question.no, title: content.title })}
        </span>
      </PageTitle>
      <div className="grid gap-6">
        {done === null || answer ? null : (
          <Notice key={`${done}-${question.basis}`} kind="success" live>
            {t(`done.${done}`, { number: question.version ?? 0 })}
          </Notice>
        )}
        {managed === null || answer ? null : (
          <Notice key={`${managed}-${question.basis}`} kind="success" live>
            {t(`deskQuestions:done.${managed}`)}
          </Notice>
        )}
        {refused === null || answer ? null : (
          <Notice kind="error" live>
            {sentence(refused)}
          </Notice>
        )}
        <QuestionNeeds loaded={loaded} />
        <DraftForm key={question.basis} loaded={loaded} answer={answer} />
        <ManageSheet question={question} />
      </div>
    </>
  );
}

function Lead({ loaded }: { loaded: LoadedQuestion }) {
  const { t } = useTranslation(["authoring", "deskQuestions"]);
  return (
    <span className="grid gap-2">
      {loaded.pack === null ? (
        <span>{loaded.content.line === null ? t("deskQuestions:byHand") : t("deskQuestions:copied")}</span>
      ) : (
        <span lang="zh-CN">{t("from", { pack: loaded.pack.title, line: loaded.content.line ?? 1 })}</span>
      )}
      <QuestionBadges loaded={loaded} />
    </span>
  );
}

function Links({ question, pack }: Pick<LoadedQuestion, "question" | "pack">) {
  const { t } = useTranslation(["authoring", "marking", "studio", "deskQuestions"]);
  return (
    <>
      <ButtonLink to={`/desk/questions/${question.id}/rubric`}>{t("studio:open")}</ButtonLink>
      {question.version === null ? null : (
        <>
          <ButtonLink to={`/desk/questions/${question.id}/answers`}>{t("marking:answers.title")}</ButtonLink>
          <ButtonLink to={`/desk/questions/${question.id}/impact`}>{t("scoreChanges")}</ButtonLink>
          <ButtonLink to={`/questions/${question.id}`}>{t("seeInBank")}</ButtonLink>
        </>
      )}
      {pack === null ? (
        <ButtonLink to="/desk/questions">{t("deskQuestions:write.back")}</ButtonLink>
      ) : (
        <ButtonLink to={`/desk/packs/${pack.id}`}>{t("backToPack")}</ButtonLink>
      )}
    </>
  );
}
