import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { studyClock } from "~/frame/study-clock.server";
import { detectLanguage } from "~/i18n/language/detect-language";
import { pageTitle } from "~/i18n/page-title";
import { requireAdmin } from "~/server/auth.server";
import { readForm } from "~/server/forms/read-form.server";
import { feedbackOverview } from "~/services/advice/admin/feedback-overview.server";
import { act } from "./act.server";
import { JobsSection } from "./jobs-section";
import { ProviderSection } from "./provider-section";
import { SpendingSection } from "./spending-section";
import { TestSection } from "./test-section";

const DONE = ["retried", "discarded", "all-discarded"] as const;

export const meta = pageTitle((t) => t("adviceDesk:admin.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { day } = await studyClock();
  const done = new URL(request.url).searchParams.get("done");
  return { ...(await feedbackOverview({ day: day.date })), done: DONE.find((known) => known === done) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId: adminId } = requireAdmin(context);
  const { day, now } = await studyClock();
  const language = detectLanguage(request.headers.get("cookie"));
  return act(await readForm(request), { adminId, address: context.address, language, day: day.date, now });
}

export default function Feedback() {
  const { provider, bounds, spending, jobs, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("adviceDesk");
  return (
    <>
      <PageTitle lead={t("admin.lead")}>{t("admin.title")}</PageTitle>
      <div className="grid gap-8">
        {answer?.refused ? (
          <Notice kind="error" live>
            {t(`admin.refused.${answer.refused}`)}
          </Notice>
        ) : null}
        {done === null || answer ? null : (
          <Notice kind="success" live>
            {t(`admin.done.${done}`)}
          </Notice>
        )}
        <ProviderSection provider={provider} />
        <TestSection tested={answer?.tested ?? null} />
        <SpendingSection spending={spending} bounds={bounds} />
        <JobsSection jobs={jobs} />
      </div>
    </>
  );
}
