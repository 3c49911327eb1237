import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { RemoveSample } from "~/components/first-steps/remove-sample";
import { Badge } from "~/components/ui/badge";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { readPage } from "~/server/forms/read-page.server";
import { changeClass, isDeed } from "./change-class.server";
import { CodeSheet } from "./code-sheet";
import { GroupsSheet } from "./groups-sheet";
import { LeftSheet } from "./left-sheet";
import { loadClass } from "./load-class.server";
import { MembersSheet } from "./members-sheet";
import { SettingsSheet } from "./settings-sheet";
import { TutorsSheet } from "./tutors-sheet";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { searchParams } = new URL(request.url);
  const [page, search] = [readPage(searchParams), searchParams.get("q") ?? ""];
  const loaded = await loadClass({ classId: params.classId ?? "", viewer, page, search });
  if (loaded === null) throw new Response("Not found.", { status: 404 });
  const done = searchParams.get("done");
  return { ...loaded, done: isDeed(done) ? done : null };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = requireTutor(context);
  const classId = params.classId ?? "";
  if ((await loadClass({ classId, viewer })) === null) throw new Response("Not found.", { status: 404 });
  const scene = { classId, viewer, address: context.address, now: now() };
  const answer = await changeClass(await readForm(request), scene);
  if (answer === null) throw new Response("The form asks for nothing this page does.", { status: 400 });
  if (answer.refused !== null) return data(answer, 400);
  const stillThere = (await loadClass({ classId, viewer })) !== null;
  return redirect(stillThere ? `/desk/classes/${classId}?done=${answer.deed}` : "/desk/classes");
}

export default function DeskClass() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["classes", "firstSteps"]);
  return (
    <>
      <PageTitle
        lead={t("one.memberCount", { count: page.memberCount })}
        actions={
          <>
            <ButtonLink to="/desk/classes">{t("one.back")}</ButtonLink>
            <ButtonLink to={`/desk/classes/${page.id}/report`}>{t("one.report")}</ButtonLink>
            <ButtonLink to={`/desk/exports?class=${page.id}`}>{t("one.exports")}</ButtonLink>
            {page.archived || page.sample ? null : (
              <>
                <ButtonLink
                  to={`/desk/classes/${page.id}/roster`}
                  variant={page.memberCount === 0 ? "primary" : "secondary"}
                >
                  {t("one.roster")}
                </ButtonLink>
                <ButtonLink
                  to={`/desk/assignments/new?class=${page.id}`}
                  variant={page.memberCount === 0 ? "secondary" : "primary"}
                >
                  {t("firstSteps:assign.action")}
                </ButtonLink>
              </>
            )}
          </>
        }
      >
        {page.title} {page.demo ? <Badge tone="warn">{t("desk.sample")}</Badge> : null}
      </PageTitle>
      <div className="grid gap-6">
        {answer?.refused ? (
          <Notice kind="error" live>
            {t(`one.refused.${answer.refused}`)}
          </Notice>
        ) : page.done ? (
          <Notice kind="success" live>
            {t(`one.done.${page.done}`)}
          </Notice>
        ) : null}
        {page.archived ? <Notice kind="warning">{t("one.archivedNote")}</Notice> : null}
        {page.sample ? (
          <Notice
            actions={
              <>
                <ButtonLink to="/desk/marking" size="small">
                  {t("firstSteps:home.marking")}
                </ButtonLink>
                {page.role === "head" ? <RemoveSample classId={page.id} size="small" /> : null}
              </>
            }
          >
            {t("firstSteps:sample.there")}
          </Notice>
        ) : null}
        {page.archived || page.sample ? null : <CodeSheet joinCode={page.joinCode} />}
        <MembersSheet page={page} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <GroupsSheet page={page} />
          <TutorsSheet page={page} />
        </div>
        {page.left.length > 0 ? <LeftSheet page={page} /> : null}
        {page.role === "head" ? <SettingsSheet page={page} /> : null}
      </div>
    </>
  );
}
