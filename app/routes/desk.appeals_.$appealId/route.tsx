import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { AnswerSheet } from "~/components/rounds/answer-sheet";
import { Badge } from "~/components/ui/badge";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { act } from "./act.server";
import { DecideForm } from "./decide-form";
import { loadAppeal } from "./load-appeal.server";

export const meta = pageTitle((t) => t("rounds:appeals.one"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const loaded = await loadAppeal({ appealId: params.appealId ?? "", viewer, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return { ...loaded, done: new URL(request.url).searchParams.has("done") };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = requireTutor(context);
  return act(await readForm(request), { appealId: params.appealId ?? "", viewer, now: now() });
}

export default function HandleAppeal() {
  const { appeal, title, markers, score, mayHandle, nobodyElse, sheet, after, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const scoreText = useScoreText();
  const date = (at: number) => formatDateTime(at, language, timeZone);
  const isOpen = appeal.state === "open";
  return (
    <>
      <PageTitle
        lead={t("appeals.oneLead", { title, name: appeal.name, date: date(appeal.createdAt) })}
        actions={<ButtonLink to="/desk/appeals">{t("appeals.back")}</ButtonLink>}
      >
        {t("appeals.one")}
      </PageTitle>
      <div className="grid gap-6">
        {done && !isOpen ? (
          <Notice kind="success" live>
            {t("appeals.done")}
          </Notice>
        ) : null}
        <Sheet labelledBy="asked">
          <SheetTitle id="asked">{t("appeals.asked")}</SheetTitle>
          <div className="grid max-w-text gap-2">
            <p className="flex flex-wrap items-baseline gap-3 font-semibold">
              <span lang="zh-CN">{appeal.point ?? t("appeal.wholeShort")}</span>
              <Badge>{t(`appeal.state.${appeal.state}`)}</Badge>
            </p>
            <p className="whitespace-pre-line" lang="zh-CN">
              {appeal.reason}
            </p>
            <p className="text-sm text-ink-soft">
              {t("appeals.against", { score: scoreText(score), names: markers.join("、") || t("appeals.engine") })}
            </p>
            {appeal.outcome === null || appeal.decidedAt === null ? null : (
              <p className="whitespace-pre-line">
                {t("appeals.answered", { name: appeal.handledBy ?? "", date: date(appeal.decidedAt) })}
                {appeal.outcome}
              </p>
            )}
          </div>
        </Sheet>
        {isOpen && !mayHandle ? (
          <Notice kind="warning">{t(nobodyElse ? "appeals.nobodyElse" : "appeals.notYours")}</Notice>
        ) : null}
        {sheet === null ? (
          <Notice kind="warning">{t("noSheet")}</Notice>
        ) : isOpen && mayHandle ? (
          <DecideForm sheet={sheet} after={after} reply={reply} />
        ) : (
          <AnswerSheet answer={sheet.answer} points={sheet.points} />
        )}
      </div>
    </>
  );
}
