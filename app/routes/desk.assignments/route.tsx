import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Select } from "~/components/ui/form/select";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readPage } from "~/server/forms/read-page.server";
import { AssignmentTable } from "./assignment-table";
import { CalendarList } from "./calendar-list";
import { loadList } from "./load-list.server";

export const meta = pageTitle((t) => t("board:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { searchParams } = new URL(request.url);
  const view = searchParams.get("view") === "calendar" ? ("calendar" as const) : ("list" as const);
  const asked = { classId: searchParams.get("class") ?? "", page: readPage(searchParams) };
  return loadList({ viewer, ...asked, view, now: now() });
}

/** The view that is shown stands in ink, without the line of a link. */
const SHOWN_VIEW = "aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline";

export default function DeskAssignments() {
  const shown = useLoaderData<typeof loader>();
  const { classes, classId, none, view, page, pages } = shown;
  const { t } = useTranslation("board");
  const query = classId === "" ? "" : `class=${classId}`;
  const make = (
    <ButtonLink to={`/desk/assignments/new?${query}`} variant="primary">
      {t("new")}
    </ButtonLink>
  );
  return (
    <>
      <PageTitle lead={t("lead")} actions={make}>
        {t("title")}
      </PageTitle>
      <div className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-2">
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="view" value={view} />
          <div className="-mb-7 min-w-52">
            <Select
              name="class"
              label={t("byClass")}
              defaultValue={classId}
              options={[
                { value: "", label: t("allClasses") },
                ...classes.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </div>
          <Button type="submit">{t("show")}</Button>
        </Form>
        <nav aria-label={t("views")} className="flex gap-4 pb-2">
          {(["list", "calendar"] as const).map((one) => (
            <TextLink
              key={one}
              to={`?${query}&view=${one}`}
              aria-current={one === view ? "page" : undefined}
              className={SHOWN_VIEW}
            >
              {t(one)}
            </TextLink>
          ))}
        </nav>
      </div>
      <Sheet labelledBy="assignments">
        <SheetTitle id="assignments">{view === "calendar" ? t("calendarLead") : t("title")}</SheetTitle>
        {none ? (
          <EmptyState title={t("empty")} hint={t("emptyHint")} />
        ) : shown.view === "calendar" ? (
          <CalendarList moments={shown.moments} />
        ) : (
          <AssignmentTable assignments={shown.assignments} />
        )}
        <Pagination page={page} pages={pages} hrefOf={(to) => `?${query}&view=${view}&page=${to}`} />
      </Sheet>
    </>
  );
}
