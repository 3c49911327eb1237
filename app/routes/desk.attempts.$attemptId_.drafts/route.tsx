import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { DraftsSheets } from "~/components/drafts/drafts-sheets";
import { ButtonLink } from "~/components/ui/button";
import { PageTitle } from "~/components/ui/page-title";
import { useRootData } from "~/frame/root-data";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { getDrafts } from "~/services/attempts/drafts/get-drafts.server";

export const meta = pageTitle((t) => t("drafts:title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const { searchParams } = new URL(request.url);
  const asked = /^\d{1,7}$/.exec(searchParams.get("version") ?? "");
  const number = asked ? Number(asked[0]) : null;
  const drafts = await getDrafts({ attemptId: params.attemptId ?? "", number, sealedOnly: true, now: now() });
  if (!drafts) throw new Response("Not found.", { status: 404 });
  return { ...drafts, view: searchParams.get("view") === "text" ? ("text" as const) : ("compare" as const) };
}

export default function AnswerDrafts() {
  const { view, ...drafts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("drafts");
  const timeZone = useRootData().timeZone;
  return (
    <>
      <PageTitle
        lead={t("lead", { title: drafts.questionTitle, count: drafts.total })}
        actions={<ButtonLink to={`/desk/attempts/${drafts.attemptId}`}>{t("toMarking")}</ButtonLink>}
      >
        {t("title")}
      </PageTitle>
      <DraftsSheets drafts={drafts} view={view} timeZone={timeZone} />
    </>
  );
}
