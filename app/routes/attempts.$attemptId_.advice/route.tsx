import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { SentList } from "~/components/advice-desk/sent-list";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { useRootData } from "~/frame/root-data";
import { pageTitle } from "~/i18n/page-title";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { ownSentRequests } from "~/services/advice/reading/own-sent-requests.server";

export const meta = pageTitle((t) => t("adviceDesk:sent.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const candidateId = requireWriter(context);
  const attemptId = params.attemptId ?? "";
  const own = await ownSentRequests({ attemptId, candidateId, viewer: context.viewer, now: now() });
  if (!own) throw new Response("Not found.", { status: 404 });
  return { attemptId, ...own };
}

export default function SentAboutOwnAnswer() {
  const { attemptId, withheld, requests } = useLoaderData<typeof loader>();
  const { t } = useTranslation("adviceDesk");
  const timeZone = useRootData().timeZone;
  return (
    <>
      <PageTitle
        lead={t("sent.ownLead")}
        actions={<ButtonLink to={`/attempts/${attemptId}/report`}>{t("sent.toReport")}</ButtonLink>}
      >
        {t("sent.title")}
      </PageTitle>
      {withheld ? (
        <Notice kind="info">{t("sent.withheld")}</Notice>
      ) : (
        <SentList requests={requests} timeZone={timeZone} />
      )}
    </>
  );
}
