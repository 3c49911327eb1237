import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { SCORE_CHOICES } from "~/domain/marking/change/scoring-version";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { act } from "./act.server";
import { DecisionForm } from "./decision-form";
import { Distribution } from "./distribution";
import { ImpactFigures } from "./impact-figures";
import { loadImpact } from "./load-impact.server";
import { MovedPoints } from "./moved-points";
import { MoversTable } from "./movers-table";
import { Moving } from "./moving";
import { PastChanges } from "./past-changes";

export const meta = pageTitle((t) => t("impact:title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const loaded = await loadImpact(params.questionId ?? "");
  if (!loaded) throw new Response("Not found.", { status: 404 });
  const done = new URL(request.url).searchParams.get("done");
  return { ...loaded, done: SCORE_CHOICES.find((known) => known === done) ?? null };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const tutor = requireTutor(context);
  const form = await readForm(request);
  return act(form, { questionId: params.questionId ?? "", by: tutor.personId, now: now() });
}

export default function QuestionImpact() {
  const { question, preview, past, moving, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("impact");
  const desk = `/desk/questions/${question.id}`;
  return (
    <>
      <PageTitle
        lead={
          <span className="grid gap-1">
            <span lang="zh-CN">{question.title}</span>
            {preview ? <span>{t("lead")}</span> : null}
          </span>
        }
        actions={<ButtonLink to={desk}>{t("back")}</ButtonLink>}
      >
        {t("title")}
      </PageTitle>
      <div className="grid gap-6">
        {done === null || answer ? null : (
          <Notice kind="success" live>
            {t(`done.${done}`, { number: question.version })}
          </Notice>
        )}
        {moving ? <Moving {...moving} /> : null}
        {answer ? (
          <Notice kind="error" live title={t("refused.title")}>
            {t(`refused.${answer.refused}`)}
          </Notice>
        ) : null}
        {preview ? (
          <>
            <ImpactFigures preview={preview} />
            <Section id="movers" title={t("movers.title")}>
              <MoversTable preview={preview} />
            </Section>
            <Section id="moved-points" title={t("points.title")}>
              <MovedPoints points={preview.points} />
            </Section>
            <Section id="distribution" title={t("distribution.title")}>
              <Distribution bins={preview.bins} />
            </Section>
            <Section id="decision" title={t("choice.title")}>
              <DecisionForm seen={preview.seen} answer={answer} />
            </Section>
          </>
        ) : done === null ? (
          <Sheet>
            <EmptyState title={t("none")} hint={t("noneHint")} />
          </Sheet>
        ) : null}
        <Section id="past" title={t("past.title")}>
          <PastChanges past={past} />
        </Section>
      </div>
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Sheet labelledBy={id}>
      <SheetTitle id={id}>{title}</SheetTitle>
      {children}
    </Sheet>
  );
}
