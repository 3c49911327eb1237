import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { DraftsSheets } from "~/components/drafts/drafts-sheets";
import { Button, ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { useRootData } from "~/frame/root-data";
import { pageTitle } from "~/i18n/page-title";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { getAttemptClock } from "~/services/attempts/get-attempt-clock.server";
import { getDrafts } from "~/services/attempts/drafts/get-drafts.server";
import { restoreRevision } from "~/services/attempts/drafts/restore-revision.server";
import { KeptHere } from "./kept-here";

export const meta = pageTitle((t) => t("drafts:title"));

const NUMBER = /^\d{1,7}$/;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const attemptId = params.attemptId ?? "";
  const personId = requireWriter(context);
  const own = await getAttemptForCandidate({ attemptId, candidateId: personId });
  // A pause is no time to read what was written.
  const clock = await getAttemptClock({ attemptId, personId, now: now() });
  if (clock?.state === "paused") throw redirect(`/attempts/${attemptId}`);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("version");
  const number = asked !== null && NUMBER.test(asked) ? Number(asked) : null;
  const drafts = own ? await getDrafts({ attemptId, number, sealedOnly: false, now: now() }) : null;
  if (!drafts) throw new Response("Not found.", { status: 404 });
  return { ...drafts, view: searchParams.get("view") === "text" ? ("text" as const) : ("compare" as const) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const personId = requireWriter(context);
  const attemptId = params.attemptId ?? "";
  const own = await getAttemptForCandidate({ attemptId, candidateId: personId });
  if (!own) throw new Response("Not found.", { status: 404 });
  const number = (await readForm(request)).get("number");
  if (typeof number !== "string" || !NUMBER.test(number)) throw new Response("No such version.", { status: 400 });
  const restored = await restoreRevision({ attemptId, personId, number: Number(number), now: now() });
  // The writing page loads the new head.
  if (restored.ok) return redirect(`/attempts/${attemptId}`);
  if (restored.reason === "not-found") throw new Response("Not found.", { status: 404 });
  return data({ refused: restored.reason }, { status: 409 });
}

export default function DraftsPage() {
  const { view, ...drafts } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("drafts");
  const timeZone = useRootData().timeZone;
  const { attemptId, sealed, shown } = drafts;
  return (
    <>
      <PageTitle
        lead={t("lead", { title: drafts.questionTitle, count: drafts.total })}
        actions={
          <ButtonLink to={sealed ? `/attempts/${attemptId}/report` : `/attempts/${attemptId}`}>
            {t(sealed ? "toReport" : "toRoom")}
          </ButtonLink>
        }
      >
        {t("title")}
      </PageTitle>
      <div className="grid gap-6">
        {reply ? (
          <Notice kind="error" live>
            {t(`restore.refused.${reply.refused}`)}
          </Notice>
        ) : null}
        <DraftsSheets
          drafts={drafts}
          view={view}
          timeZone={timeZone}
          actions={
            sealed || !shown ? null : (
              <Form method="post" className="grid justify-items-start gap-2 border-t border-rule pt-4">
                <input type="hidden" name="number" value={shown.draft.number} />
                <p className="text-sm text-ink-soft">{t("restore.help")}</p>
                <Button type="submit" variant="primary">
                  {t("restore.button")}
                </Button>
              </Form>
            )
          }
        />
        <KeptHere key={attemptId} attemptId={attemptId} timeZone={timeZone} />
      </div>
    </>
  );
}
