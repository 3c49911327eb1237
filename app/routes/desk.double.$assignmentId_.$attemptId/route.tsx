import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { AnswerSheet } from "~/components/rounds/answer-sheet";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readAwards } from "~/components/marking-desk/read-awards";
import { readForm } from "~/server/forms/read-form.server";
import { recordOverride } from "~/services/marking/record-override.server";
import { DecisionForm } from "./decision-form";
import { loadDecision } from "./load-decision.server";

export const meta = pageTitle((t) => t("rounds:decision.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { assignmentId = "", attemptId = "" } = params;
  const loaded = await loadDecision({ assignmentId, attemptId, viewer, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return loaded;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = requireTutor(context);
  const { assignmentId = "", attemptId = "" } = params;
  const loaded = await loadDecision({ assignmentId, attemptId, viewer, now: now() });
  if (!loaded?.sheet) throw new Response("Not found.", { status: 404 });
  const { sheet, choice } = loaded;
  const form = await readForm(request);
  const ids = sheet.points.map(({ id }) => id);
  const { typed, awards, remaining, problems } = readAwards(form, ids, sheet.answer, sheet.inMarks);
  if (problems.length > 0) return data({ typed, refused: "not-valid", problems }, { status: 400 });
  const basis = form.get("basis");
  const decided = await recordOverride({
    ...{ attemptId, choice, basis: typeof basis === "string" ? basis : "", after: "", awards, remaining },
    ...{ reason: typed.reason, round: "expert" as const, by: viewer.personId, now: now() },
  });
  if (decided.ok) return redirect(`/desk/double/${assignmentId}?done=decided`);
  const found = decided.reason === "not-valid" ? decided.problems : [];
  return data({ typed, refused: decided.reason, problems: found }, { status: 400 });
}

export default function Decision() {
  const { assignmentId, title, marks, sheet, isDone } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("rounds");
  const scoreText = useScoreText();
  return (
    <>
      <PageTitle
        lead={t("decision.lead", { title })}
        actions={<ButtonLink to={`/desk/double/${assignmentId}`}>{t("decision.back")}</ButtonLink>}
      >
        {t("decision.title")}
      </PageTitle>
      <div className="grid gap-6">
        <Sheet labelledBy="three">
          <SheetTitle id="three">{t("decision.three")}</SheetTitle>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 sm:grid-cols-[auto_auto_minmax(0,1fr)]">
            {marks.map((mark) => (
              <div key={mark.round} className="contents">
                <dt className="text-ink-soft">{t(`round.${mark.round}`)}</dt>
                <dd className="figures font-semibold">{scoreText(mark)}</dd>
                <dd className="empty:hidden max-sm:col-start-2 sm:empty:block">{mark.note}</dd>
              </div>
            ))}
          </dl>
        </Sheet>
        {sheet === null ? (
          <Notice kind="warning">{t("noSheet")}</Notice>
        ) : isDone ? (
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <AnswerSheet answer={sheet.answer} points={sheet.points} />
            <Notice>{t("decision.isDone")}</Notice>
          </div>
        ) : (
          <DecisionForm sheet={sheet} marks={marks} reply={reply ?? null} />
        )}
      </div>
    </>
  );
}
