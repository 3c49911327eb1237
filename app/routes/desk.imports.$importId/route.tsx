import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ProblemList } from "~/components/packs/problem-list";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { correct, decide, discard, enter, type Refused } from "./act.server";
import { ChangesForm } from "./changes/changes-form";
import { EnterForm } from "./enter-form";
import { FoundSheet } from "./found-sheet";
import { loadImport } from "./load-import.server";
import { TextSheet } from "./text-sheet";

export const meta = pageTitle((t) => t("importing:title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const search = new URL(request.url).searchParams;
  const page = Number(search.get("page") ?? 1);
  const loaded = await loadImport(params.importId ?? "", {
    page: Number.isSafeInteger(page) ? page : 1,
    open: search.get("open"),
  });
  if (loaded === null) throw new Response("Not found.", { status: 404 });
  return loaded;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId } = requireTutor(context);
  const form = await readForm(request);
  const search = new URL(request.url).searchParams;
  for (const done of ["saved", "corrected"]) search.delete(done);
  const acting = { importId: params.importId ?? "", tutorId: personId, now: now(), search: search.toString() };
  const intent = form.get("intent");
  const [name = "", group = null] = typeof intent === "string" ? intent.split(":") : [];
  switch (name) {
    case "save":
    case "accept":
      return decide(form, group, acting);
    case "correct":
      return correct(form, acting);
    case "enter":
      return enter(form, group === "own", acting);
    case "discard":
      return discard(acting);
    default:
      throw new Response("This form is not known here.", { status: 400 });
  }
}

/** Refused because another tutor decided otherwise, the page must show what stands now. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const isRefused = typeof actionResult === "object" && actionResult !== null && "refused" in actionResult;
  return isRefused || defaultShouldRevalidate;
}

export default function DeskImport() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused: Refused | null = answer && "refused" in answer ? answer : null;
  const { t } = useTranslation(["importing", "desk"]);
  const [search] = useSearchParams();
  const isOpen = view.state === "open";
  return (
    <>
      <PageTitle
        lead={isOpen ? t("lead") : undefined}
        actions={
          <>
            {isOpen ? (
              <ConfirmButton
                label={t("enter.discard")}
                title={t("enter.discardAsk")}
                description={t("enter.discardText")}
              >
                <input type="hidden" name="intent" value="discard" />
              </ConfirmButton>
            ) : null}
            <ButtonLink to="/desk/packs">{t("desk:packs.title")}</ButtonLink>
          </>
        }
      >
        {isOpen ? t("title") : t("record.title")}
      </PageTitle>
      <div className="grid gap-6">
        {view.state === "entered" ? (
          <Notice kind="info" actions={<ButtonLink to={`/desk/packs/${view.packId}`}>{t("record.pack")}</ButtonLink>}>
            {t("record.entered")}
          </Notice>
        ) : null}
        {view.state === "discarded" ? <Notice kind="info">{t("record.discarded")}</Notice> : null}
        {search.has("corrected") ? (
          <Notice kind="success" live>
            {t("settings.saved")}
          </Notice>
        ) : null}
        <TextSheet view={view} />
        <ProblemList
          title={t("unreadable", { kind: t(`settings.kinds.${view.kind}`) })}
          problems={isOpen ? view.problems : []}
        />
        {view.found ? <FoundSheet found={view.found} /> : null}
        {view.found || view.rows.length > 0 ? <ChangesForm view={view} /> : null}
        {view.made ? <EnterForm key={view.id} view={view} made={view.made} refused={refused} /> : null}
      </div>
    </>
  );
}
