import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { pageTitle } from "~/i18n/page-title";
import { readPage } from "~/server/forms/read-page.server";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { AssignmentSheet } from "./assignment-sheet";
import { loadQueue } from "./load-queue.server";

export const meta = pageTitle((t) => t("markingDesk:queue.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { searchParams } = new URL(request.url);
  const page = readPage(searchParams);
  return loadQueue({ viewer, counted: searchParams.get("counted"), page, now: now() });
}

export default function MarkingQueue() {
  const { assignments, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("markingDesk");
  return (
    <>
      <PageTitle lead={t("queue.lead")}>{t("queue.title")}</PageTitle>
      <div className="grid gap-6">
        {assignments.length === 0 ? (
          <EmptyState
            title={t("queue.empty")}
            hint={t("queue.emptyHint")}
            action={<ButtonLink to="/desk/assignments">{t("queue.toAssignments")}</ButtonLink>}
          />
        ) : null}
        {assignments.map((assignment) => (
          <AssignmentSheet key={assignment.id} assignment={assignment} page={page} />
        ))}
      </div>
      <Pagination page={page} pages={pages} hrefOf={(other) => `/desk/marking?page=${other}`} />
    </>
  );
}
