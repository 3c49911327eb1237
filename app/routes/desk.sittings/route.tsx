import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { readPage } from "~/server/forms/read-page.server";
import { ByRightSheet } from "./by-right";
import { changeTime, readTimeForm, typedIn } from "./change-time.server";
import { loadRunning } from "./load-running.server";
import { RunningList } from "./running-list";

export const meta = pageTitle((t) => t("sittings:desk.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  return loadRunning({ page: readPage(new URL(request.url).searchParams), now: now() });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId: by } = requireTutor(context);
  const fields = await readForm(request);
  const form = readTimeForm(fields);
  if (!form) throw new Response("The form asks for nothing this page does.", { status: 400 });
  const answer = await changeTime(form, { by, now: now() });
  if (answer.refused === null) return data({ ...answer, typed: null });
  // Given back as they were typed, for a page that runs no script.
  return data({ ...answer, typed: typedIn(fields) }, { status: 400 });
}

export default function DeskSittings() {
  const { running, byRight, page, pages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("sittings");
  // A refused form keeps what was typed; one that was carried out begins anew.
  const key = `${byRight.length}.${running.map(({ deadlineAt }) => deadlineAt).join(".")}`;
  return (
    <>
      <PageTitle lead={t("desk.lead")}>{t("desk.title")}</PageTitle>
      <div className="grid gap-6">
        {answer?.done ? (
          <Notice kind="success" live>
            {t(`desk.${answer.done}`)}
          </Notice>
        ) : null}
        {answer?.refused === "gone" || answer?.refused === "not-found" ? (
          <Notice kind="error" live>
            {t(`desk.refused.${answer.refused}`)}
          </Notice>
        ) : null}
        <Sheet labelledBy="running">
          <SheetTitle id="running">{t("desk.running")}</SheetTitle>
          <RunningList key={`running.${key}`} running={running} answer={answer} />
          <Pagination page={page} pages={pages} hrefOf={(to) => `/desk/sittings?page=${to}`} />
        </Sheet>
        <Sheet labelledBy="by-right">
          <SheetTitle id="by-right">{t("desk.byRight")}</SheetTitle>
          <ByRightSheet key={`right.${key}`} byRight={byRight} answer={answer} />
        </Sheet>
      </div>
    </>
  );
}
