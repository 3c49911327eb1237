import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { AssignmentTable } from "./assignment-table";
import { GROUPS } from "./groups";
import { loadAssignments } from "./load-assignments.server";

export const meta = pageTitle((t) => t("assignments:title"));

export async function loader({ context }: LoaderFunctionArgs) {
  const { personId } = requireAccount(context);
  return { assignments: await loadAssignments({ candidateId: personId, now: now() }) };
}

export default function Assignments() {
  const { assignments } = useLoaderData<typeof loader>();
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
    </>
  );
}
