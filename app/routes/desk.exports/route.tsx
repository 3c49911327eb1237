import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Select } from "~/components/ui/form/select";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { readPage } from "~/server/forms/read-page.server";
import { CLASS_ASSIGNMENTS } from "~/domain/exports/export-limits";
import { AssignmentFiles } from "./assignment-files";
import { loadExports } from "./load-exports.server";

export const meta = pageTitle((t) => t("exports:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { searchParams } = new URL(request.url);
  return loadExports({ viewer, classId: searchParams.get("class") ?? "", page: readPage(searchParams) });
}

export default function DeskExports() {
  const { classes, chosen, assignments, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("exports");
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid gap-6">
        {chosen === null ? (
          <EmptyState
            title={t("noClass")}
            hint={t("noClassHint")}
            action={<ButtonLink to="/desk/classes">{t("toClasses")}</ButtonLink>}
          />
        ) : (
          <>
            {classes.length === 1 ? null : (
              <Form method="get" className="flex flex-wrap items-end gap-3">
                <div className="-mb-7 min-w-52">
                  <Select
                    name="class"
                    label={t("class")}
                    defaultValue={chosen.id}
                    options={classes.map(({ id, name }) => ({ value: id, label: name }))}
                  />
                </div>
                <Button type="submit">{t("choose")}</Button>
              </Form>
            )}
            <Sheet labelledBy="assignments">
              <SheetTitle id="assignments" aside={chosen.name}>
                {t("assignments")}
              </SheetTitle>
              {assignments.length === 0 ? (
                <EmptyState title={t("noAssignments")} />
              ) : (
                <AssignmentFiles assignments={assignments} />
              )}
              <Pagination page={page} pages={pages} hrefOf={(to) => `?class=${chosen.id}&page=${to}`} />
            </Sheet>
            <Sheet labelledBy="whole">
              <SheetTitle id="whole" aside={chosen.name}>
                {t("whole")}
              </SheetTitle>
              <p className="mb-4 max-w-text text-ink-soft">{t("wholeLead", { count: CLASS_ASSIGNMENTS })}</p>
              <div className="flex flex-wrap gap-3">
                <ButtonLink reloadDocument to={`/desk/exports/classes/${chosen.id}?as=xlsx`}>
                  {t("of.xlsx")}
                </ButtonLink>
                <ButtonLink reloadDocument to={`/desk/exports/classes/${chosen.id}?as=csv`}>
                  {t("of.csv")}
                </ButtonLink>
              </div>
            </Sheet>
          </>
        )}
        <Sheet labelledBy="bundle">
          <SheetTitle id="bundle">{t("bundle")}</SheetTitle>
          <p className="mb-4 max-w-text text-ink-soft">{t("bundleLead")}</p>
          <ButtonLink to="/desk/exports/bundle">{t("toBundle")}</ButtonLink>
        </Sheet>
      </div>
    </>
  );
}
