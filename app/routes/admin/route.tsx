import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { FormProblem } from "~/components/forms/form-problem";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { pageTitle } from "~/i18n/page-title";
import { requireAdmin } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { isConfirmed } from "~/services/accounts/sessions/is-confirmed.server";
import { readForm } from "~/server/forms/read-form.server";
import { actOnButton, actOnRole } from "./act.server";
import { AuditSection } from "./audit-section";
import { DemoSection } from "./demo-section";
import { DONE, useDoneText } from "./done";
import { FeedbackSection } from "./feedback-section";
import { InvitesSection } from "./invites-section";
import { IssuedNotice } from "./issued-notice";
import { loadAdmin, readPeopleFilter } from "./load-admin.server";
import { PeopleSection } from "./people-section";
import { RetentionSection } from "./retention-section";
import { PersonSection } from "./person-section";

export const meta = pageTitle((t) => t("admin:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId: ownId } = requireAdmin(context);
  const url = new URL(request.url);
  const done = url.searchParams.get("done");
  const loaded = await loadAdmin({ filter: readPeopleFilter(url), now: now() });
  const confirmed = await isConfirmed({ personId: ownId, sessionId: context.sessionId, now: now() });
  return { ...loaded, ownId, confirmed, done: DONE.find((known) => known === done) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId: adminId } = requireAdmin(context);
  const form = await readForm(request);
  const acting = { adminId, sessionId: context.sessionId, address: context.address, now: now() };
  return form.get("intent") === "change-role" ? actOnRole(form, acting) : actOnButton(form, acting);
}

export default function Admin() {
  const { people, person, invites, demo, retainDays, ownId, confirmed, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("admin");
  const doneText = useDoneText();
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <div className="grid gap-8">
        {answer?.issued ? <IssuedNotice issued={answer.issued} /> : null}
        {answer?.refused ? <FormProblem id="refused" errors={[answer.refused]} /> : null}
        {done === null || answer ? null : (
          <Notice kind="success" live>
            {doneText(done)}
          </Notice>
        )}
        {person === null ? null : (
          <PersonSection
            key={person.id}
            person={person}
            own={person.id === ownId}
            confirmed={confirmed}
            refused={answer?.role ?? undefined}
          />
        )}
        <PeopleSection people={people} />
        <InvitesSection invites={invites} />
        <RetentionSection days={retainDays} />
        <DemoSection demo={demo} />
        <FeedbackSection />
        <AuditSection />
      </div>
    </>
  );
}
