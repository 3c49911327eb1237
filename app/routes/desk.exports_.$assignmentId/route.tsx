import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { loadChoices } from "./load-choices.server";
import { ScriptsForm } from "./scripts-form";

export const meta = pageTitle((t) => t("exports:title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const choices = await loadChoices({ assignmentId: params.assignmentId ?? "", viewer });
  if (!choices) throw new Response("Not found.", { status: 404 });
  return choices;
}

/** All files of one assignment. */
export default function ExportsOfAssignment() {
  const { assignment, className, candidates, done, ...choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation("exports");
  const files = `/desk/exports/${assignment.id}`;
  return (
    <>
      <PageTitle
        lead={t("of.lead", { class: className, count: candidates, done })}
        actions={
          <>
            <ButtonLink to={`/desk/assignments/${assignment.id}`}>{t("toBoard")}</ButtonLink>
            <ButtonLink to="/desk/exports">{t("back")}</ButtonLink>
          </>
        }
      >
        {t("of.title", { title: assignment.title })}
      </PageTitle>
      <div className="grid gap-6">
        <Sheet labelledBy="marks">
          <SheetTitle id="marks">{t("of.marks")}</SheetTitle>
          <p className="mb-4 max-w-text text-ink-soft">{t("of.marksLead")}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink reloadDocument variant="primary" to={`${files}/marks?as=xlsx`}>
              {t("of.xlsx")}
            </ButtonLink>
            <ButtonLink reloadDocument to={`${files}/marks?as=csv`}>
              {t("of.csv")}
            </ButtonLink>
            <ButtonLink reloadDocument to={`${files}/marks?as=points-csv`}>
              {t("of.pointsCsv")}
            </ButtonLink>
          </div>
        </Sheet>
        <Sheet labelledBy="scripts">
          <SheetTitle id="scripts">{t("of.scripts")}</SheetTitle>
          <p className="mb-4 max-w-text text-ink-soft">{t("of.scriptsLead")}</p>
          {done === 0 ? <p>{t("of.nothing")}</p> : <ScriptsForm files={files} {...choices} />}
        </Sheet>
      </div>
    </>
  );
}
