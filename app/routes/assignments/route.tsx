import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { onPage, readPage } from "~/server/forms/read-page.server";
import { AssignmentTable } from "./assignment-table";
import { GROUPS } from "./groups";
import { loadAssignments } from "./load-assignments.server";

export const meta = pageTitle((t) => t("assignments:title"));

/** Assignments of one page. */
const A_PAGE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = requireAccount(context);
  const assignments = await loadAssignments({ candidateId: personId, now: now() });
  return onPage(assignments, readPage(new URL(request.url).searchParams), A_PAGE);
}

export default function Assignments() {
  const { rows: assignments, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("assignments");
  return (
    <>
      <PageTitle lead={t("lead")} actions={<ButtonLink to="/notices">{t("notices.nav")}</ButtonLink>}>
        {t("title")}
      </PageTitle>
      {assignments.length === 0 ? <EmptyState title={t("empty")} hint={t("emptyHint")} /> : null}
      <div className="grid gap-7">
        {GROUPS.map((group) => {
          const lines = assignments.filter((line) => line.group === group);
          return lines.length === 0 ? null : (
            <Sheet key={group} labelledBy={`group-${group}`}>
              <SheetTitle id={`group-${group}`}>{t(`group.${group}`)}</SheetTitle>
              <AssignmentTable caption={t(`group.${group}`)} lines={lines} />
            </Sheet>
          );
        })}
      </div>
      <Pagination page={page} pages={pages} hrefOf={(to) => `/assignments?page=${to}`} />
    </>
  );
}
