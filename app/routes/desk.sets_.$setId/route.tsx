import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { getSet } from "@db/queries/sets/sets";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { act } from "./act.server";
import { loadSet, type LoadedSet } from "./load-set.server";
import { manage } from "./manage.server";
import { ManageSheet } from "./manage-sheet";
import { SetForm } from "./set-form";

export const meta = pageTitle((t) => t("deskSets:title"));

const DONE = [
  ...(["written", "saved", "added", "moved", "removed", "repinned", "found", "published", "unchanged"] as const),
  ...(["reserved", "opened", "retired", "duplicated", "templated"] as const),
] as const;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const search = new URL(request.url).searchParams;
  const loaded = await loadSet({ setId: params.setId ?? "", search });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return { ...loaded, done: DONE.find((known) => known === search.get("done")) ?? null };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId: by } = requireTutor(context);
  const setId = params.setId ?? "";
  const form = await readForm(request);
  const managed = await manage(form, { setId, by, now: now() });
  if (managed) return managed;
  if ((await getSet({ setId })) === null) {
    throw new Response("Not found.", { status: 404 });
  }
  return act(form, { setId, by, now: now() });
}

export default function DeskSet() {
  const { done, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("deskSets");
  const { set, form } = loaded;
  return (
    <>
      <PageTitle
        lead={<Badges set={set} />}
        actions={
          <>
            <ButtonLink to={`/desk/sets/${set.id}/print`}>{t("manage.print")}</ButtonLink>
            {set.status === "published" && set.visibility === "bank" ? (
              <ButtonLink to={`/sets/${set.id}`}>{t("manage.seeInBank")}</ButtonLink>
            ) : null}
            <ButtonLink to="/desk/sets">{t("title")}</ButtonLink>
          </>
        }
      >
        <span lang="zh-CN">{set.title}</span>
      </PageTitle>
      <div className="grid gap-6">
        {done === null || answer ? null : (
          <Notice key={`${done}-${form.basis}`} kind="success" live>
            {t(`done.${done}`)}
          </Notice>
        )}
        {set.shipped ? <Notice kind="info">{t("shippedText")}</Notice> : null}
        <SetForm loaded={loaded} answer={answer} />
        <ManageSheet set={set} />
      </div>
    </>
  );
}

function Badges({ set: { status, template, visibility, differs, shipped } }: Pick<LoadedSet, "set">) {
  const { t } = useTranslation("deskSets");
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone={template ? "pen" : status === "published" ? "good" : "plain"}>
        {t(`status.${template ? "template" : status}`)}
      </Badge>
      {differs ? <Badge tone="warn">{t("changed")}</Badge> : null}
      <Badge tone={visibility === "reserved" ? "pen" : "plain"}>{t(`visibilityOf.${visibility}`)}</Badge>
      {shipped ? <Badge>{t("shipped")}</Badge> : null}
    </span>
  );
}
