import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { SentList } from "~/components/advice-desk/sent-list";
import { ButtonLink } from "~/components/ui/button";
import { PageTitle } from "~/components/ui/page-title";
import { useRootData } from "~/frame/root-data";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { sentRequests } from "~/services/advice/reading/sent-requests.server";

export const meta = pageTitle((t) => t("adviceDesk:sent.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const attemptId = params.attemptId ?? "";
  const requests = await sentRequests({ attemptId });
  if (!requests) throw new Response("Not found.", { status: 404 });
  return { attemptId, requests };
}

export default function SentAboutAnswer() {
  const { attemptId, requests } = useLoaderData<typeof loader>();
  const { t } = useTranslation("adviceDesk");
  return (
    <>
      <PageTitle
        lead={t("sent.lead")}
        actions={<ButtonLink to={`/desk/attempts/${attemptId}`}>{t("sent.toMarking")}</ButtonLink>}
      >
        {t("sent.title")}
      </PageTitle>
      <SentList requests={requests} timeZone={useRootData().timeZone} />
    </>
  );
}
