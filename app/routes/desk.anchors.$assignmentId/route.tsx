import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { formatNumber } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { act } from "./act.server";
import { AgreementTable } from "./agreement-table";
import { ChooseSheet, RemoveAnchor } from "./choose-sheet";
import { loadAnchors } from "./load-anchors.server";
import { TrialForm } from "./trial-form";

export const meta = pageTitle((t) => t("rounds:anchors.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { searchParams } = new URL(request.url);
  const asked = { assignmentId: params.assignmentId ?? "", anchorId: searchParams.get("anchor"), viewer, now: now() };
  const loaded = await loadAnchors(asked);
  if (!loaded) throw new Response("Not found.", { status: 404 });
  const done = (["chosen", "removed", "tried"] as const).find((known) => searchParams.get("done") === known) ?? null;
  return { ...loaded, done };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = requireTutor(context);
  return act(await readForm(request), { assignmentId: params.assignmentId ?? "", viewer, now: now() });
}

export default function Anchors() {
  const { assignment, isHead, gate, scripts, agreements, choices, trial, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  return (
    <>
      <PageTitle
        lead={t("anchors.lead", { title: assignment.title })}
        actions={<ButtonLink to={`/desk/double/${assignment.id}`}>{t("board.title")}</ButtonLink>}
      >
        {t("anchors.title")}
      </PageTitle>
      <div className="grid gap-6">
        {done === null || reply ? null : (
          <Notice kind="success" live>
            {t(`anchors.done.${done}`)}
          </Notice>
        )}
        <Notice kind={gate.open ? "info" : "warning"}>
          {assignment.least === null
            ? t("anchors.noGate")
            : t(gate.open ? "anchors.open" : `anchors.shut.${gate.reason}`, {
                least: formatNumber(assignment.least, language),
              })}
        </Notice>
        {trial?.sheet ? (
          <TrialForm anchorId={trial.anchorId} sheet={trial.sheet} reply={reply} />
        ) : trial ? (
          <Notice kind="warning">{t("noSheet")}</Notice>
        ) : null}
        <Sheet labelledBy="scripts">
          <SheetTitle id="scripts">{t("anchors.scripts")}</SheetTitle>
          <p className="mb-3 max-w-text text-ink-soft">{t("anchors.help")}</p>
          {scripts.length === 0 ? <p>{t("anchors.none")}</p> : null}
          <ol className="grid gap-3">
            {scripts.map(({ id, no, title, tried }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                <span lang="zh-CN">{t("anchors.script", { no, title })}</span>
                {tried ? (
                  <span className="text-ink-soft">{t("anchors.tried")}</span>
                ) : (
                  <TextLink to={`?anchor=${id}`} aria-label={t("anchors.tryOf", { no })}>
                    {t("anchors.try")}
                  </TextLink>
                )}
                {isHead ? <RemoveAnchor id={id} no={no} /> : null}
              </li>
            ))}
          </ol>
        </Sheet>
        <Sheet labelledBy="agreement">
          <SheetTitle id="agreement">{t("anchors.agreement")}</SheetTitle>
          <p className="mb-3 max-w-text text-ink-soft">{t("anchors.agreementHelp")}</p>
          <AgreementTable rows={agreements} />
        </Sheet>
        {isHead ? <ChooseSheet choices={choices} /> : null}
      </div>
    </>
  );
}
