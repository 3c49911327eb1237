import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { PrintButton } from "~/components/print/print-button";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { TextLink } from "~/components/ui/text-link";
import { PRINTED_SCRIPTS } from "~/domain/exports/export-limits";
import { scriptChoice } from "~/domain/exports/script-choice";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { recordExport } from "~/services/exports/record-export.server";
import { loadScripts, type LoadedScripts } from "./load-scripts.server";
import { ScriptPage } from "./script-page";

export const meta = pageTitle((t) => t("exports:print.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const assignmentId = params.assignmentId ?? "";
  const choice = scriptChoice(new URL(request.url).searchParams);
  const loaded = await loadScripts({ assignmentId, viewer, choice, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  await recordExport({
    ...{ action: "scripts.exported", by: viewer.personId, now: now(), address: context.address },
    subject: { kind: "assignment", id: assignmentId },
    details: { as: "print", scripts: loaded.scripts.length },
  });
  return loaded;
}

/** Marked scripts as the browser prints them, a script a page. */
export default function PrintScripts() {
  const loaded = useLoaderData<typeof loader>();
  const { t } = useTranslation("exports");
  const { assignment, className, part, scripts, sheets } = loaded;
  return (
    <>
      <div data-screen-only>
        <PageTitle
          lead={t("print.lead", { title: assignment.title, from: part.from, to: part.to, total: part.total })}
          actions={
            <>
              {scripts.length === 0 ? null : <PrintButton variant="primary" />}
              <ButtonLink to={`/desk/exports/${assignment.id}`}>{t("print.back")}</ButtonLink>
            </>
          }
        >
          {t("print.title")}
        </PageTitle>
        {part.parts > 1 ? <Parts {...loaded} /> : null}
      </div>
      {scripts.length === 0 ? (
        <EmptyState title={t("print.none")} hint={t("print.noneHint")} />
      ) : (
        scripts.map((script, at) => {
          const sheet = sheets[script.no - 1];
          return sheet ? (
            <ScriptPage
              key={script.attemptId}
              script={script}
              sheet={sheet}
              place={at + 1}
              of={[className, assignment.title]}
            />
          ) : null;
        })
      )}
    </>
  );
}

/** The other batches: a page holds only so many scripts. */
function Parts({ part, choice }: Pick<LoadedScripts, "part" | "choice">) {
  const { t } = useTranslation("exports");
  const toPart = (no: number) => {
    const query = new URLSearchParams({ part: String(no) });
    if (choice.questionId !== null) query.set("question", choice.questionId);
    if (choice.groupId !== null) query.set("group", choice.groupId);
    if (choice.personId !== null) query.set("person", choice.personId);
    return `?${query.toString()}`;
  };
  return (
    <div className="mb-6 grid gap-3">
      <Notice kind="info">{t("print.bound", { count: PRINTED_SCRIPTS, parts: part.parts })}</Notice>
      <nav aria-label={t("print.parts")} className="flex flex-wrap gap-x-4 gap-y-1">
        {Array.from({ length: part.parts }, (_, at) => at + 1).map((no) => (
          <TextLink key={no} to={toPart(no)} aria-current={no === part.part ? "page" : undefined}>
            {t("print.part", { no })}
          </TextLink>
        ))}
      </nav>
    </div>
  );
}
