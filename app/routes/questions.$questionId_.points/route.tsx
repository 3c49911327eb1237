import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { QuestionPrompt } from "~/components/materials/question-prompt";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { MAX_REWRITE } from "~/domain/hunt/score-rewrites";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { ensureWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { textField } from "~/server/forms/text-field.server";
import { huntAgain } from "~/services/hunt/hunt-again.server";
import { huntedQuestion } from "~/services/hunt/hunted-question.server";
import { markSentences } from "~/services/hunt/mark-sentences.server";
import { rewritePoints } from "~/services/hunt/rewrite-points.server";
import { fieldName } from "./field-name";
import { loadHunt } from "./load-hunt.server";
import { MarkForm } from "./mark-form";
import { Outcome } from "./outcome";
import { PastHunts } from "./past-hunts";
import { WordingForm } from "./wording-form";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded, "question"));

export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const loaded = await loadHunt({ questionId: params.questionId ?? "", viewer: context.viewer, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return { ...loaded, kept: new URL(request.url).searchParams.has("kept") };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  // Looked at before a visitor is made: a wrong address leaves no one behind.
  const hunted = await huntedQuestion({ questionId: params.questionId ?? "", viewer: context.viewer, now: now() });
  if (!hunted) throw new Response("Not found.", { status: 404 });
  const { personId, headers } = await ensureWriter(context, request);
  const here = `/questions/${hunted.questionId}/points`;
  const intent = textField(form, "intent");
  if (intent === "again") {
    await huntAgain({ personId, versionId: hunted.versionId, now: now() });
    return redirect(here, { headers });
  }
  if (intent === "words") {
    const wordingOf = (pointId: string) => textField(form, fieldName.wording(pointId));
    const refused = await rewritePoints({ personId, hunted, wordingOf });
    if (refused === "kept") return redirect(`${here}#wordings`, { headers });
    const written = Object.fromEntries(hunted.points.map(({ id }) => [id, wordingOf(id)]));
    return data({ refused, written }, { status: 400, headers });
  }
  const chosen = form.getAll(fieldName.sentence).filter((id) => typeof id === "string");
  const step = intent === "keep" ? "keep" : "check";
  const refused = await markSentences({ personId, hunted, chosen, step, now: now() });
  if (refused === "kept") return redirect(step === "keep" ? `${here}?kept=1` : `${here}#result`, { headers });
  return data({ refused, written: {} }, { status: 400, headers });
}

export default function PointsPage() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { question, comparable, result, past } = loaded;
  const { t } = useTranslation(["hunt", "terms"]);
  return (
    <>
      <PageTitle
        lead={<span lang="zh-CN">{question.title}</span>}
        actions={<ButtonLink to={`/questions/${question.id}`}>{t("toQuestion")}</ButtonLink>}
      >
        {t("title")}
      </PageTitle>
      <div className="grid gap-7">
        {loaded.kept && result === null ? (
          <Notice kind="success" live>
            {t("kept")}
          </Notice>
        ) : null}
        {comparable ? null : (
          <Notice
            kind="info"
            title={t("noPlacesTitle")}
            actions={
              <>
                <ButtonLink to={`/questions/${question.id}`}>{t("write")}</ButtonLink>
                <ButtonLink to="/drills?kind=find-points">{t("otherDrills")}</ButtonLink>
              </>
            }
          >
            <p>{t("noPlaces")}</p>
          </Notice>
        )}
        {question.inferred && comparable ? <Notice kind="warning">{t("inferred")}</Notice> : null}
        {reply ? (
          <Notice kind="error" live>
            {t(`refused.${reply.refused}`, { limit: MAX_REWRITE })}
          </Notice>
        ) : null}
        <QuestionPrompt stem={question.stem} requirements={question.requirements} />
        {result ? <Outcome result={result} unplaced={loaded.unplaced} /> : null}
        <MarkForm key={result ? "checked" : "looking"} loaded={loaded} />
        {result ? <WordingForm loaded={loaded} written={reply?.written ?? {}} /> : null}
        {past.length > 1 || (past.length > 0 && result === null) ? <PastHunts past={past} /> : null}
      </div>
    </>
  );
}
