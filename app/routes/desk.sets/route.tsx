import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { writeSet } from "~/services/sittings/desk/write-set.server";
import { loadSets } from "./load-sets.server";
import { readNewSet } from "./new-set";
import { NewSetForm } from "./new-set-form";
import { SetTable } from "./set-table";
import { SHOWS } from "./shows";

export const meta = pageTitle((t) => t("deskSets:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  return loadSets(new URL(request.url).searchParams);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId: by } = requireTutor(context);
  const read = readNewSet(await readForm(request));
  if (!read.ok) return data(read, 400);
  const setId = await writeSet({ ...read.value, by, now: now() });
  return redirect(`/desk/sets/${setId}?done=written`);
}

export default function DeskSets() {
  const { rows, show } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("deskSets");
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid gap-6">
        <Sheet>
          <nav aria-label={t("list.label")} className="mb-3 flex flex-wrap gap-x-1 border-b border-rule">
            {SHOWS.map((value) => (
              <Link
                key={value}
                to={value === "all" ? "/desk/sets" : `/desk/sets?show=${value}`}
                aria-current={value === show ? "true" : undefined}
                className="min-h-9 border-b-3 border-transparent px-3 py-1 text-ink-soft hover:text-ink aria-[current=true]:border-vermilion aria-[current=true]:font-semibold aria-[current=true]:text-ink"
              >
                {t(`list.${value}`)}
              </Link>
            ))}
          </nav>
          {rows.length === 0 ? (
            <EmptyState title={t("list.empty")} hint={t("list.emptyHint")} />
          ) : (
            <SetTable rows={rows} />
          )}
        </Sheet>
        <Sheet labelledBy="new">
          <SheetTitle id="new">{t("newTitle")}</SheetTitle>
          <NewSetForm refused={refused} />
        </Sheet>
      </div>
    </>
  );
}
