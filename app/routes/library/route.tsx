import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { EmptyState } from "~/components/ui/empty-state";
import { ButtonLink } from "~/components/ui/button";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { pageTitle } from "~/i18n/page-title";
import { now } from "~/server/clock.server";
import { EntryCard } from "./entry-card";
import { LibraryFilterForm } from "./filter-form";
import { loadLibrary, readFilter } from "./load-library.server";

export const meta = pageTitle((t) => t("library:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return loadLibrary(readFilter(new URL(request.url)), { viewer: context.viewer, now: now() });
}

export default function Library() {
  const { entries, total, pages, filter, packs, genres, ownLists } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["library", "clippings"]);
  const [search] = useSearchParams();
  const { page, ...narrowed } = filter;
  const filtered = Object.values(narrowed).some((value) => value !== null);
  const hrefOf = (to: number) => {
    const next = new URLSearchParams(search);
    next.set("page", `${to}`);
    return `/library?${next}`;
  };
  return (
    <>
      <PageTitle
        lead={filtered ? t("found", { count: total }) : t("lead", { count: total })}
        actions={ownLists ? <ButtonLink to="/clippings">{t("clippings:title")}</ButtonLink> : undefined}
      >
        {t("title")}
      </PageTitle>
      <LibraryFilterForm
        key={JSON.stringify(narrowed)}
        filter={filter}
        packs={packs}
        genres={genres}
        ownLists={ownLists}
        filtered={filtered}
      />
      {entries.length === 0 ? (
        <EmptyState title={t("empty")} hint={t("emptyHint")} />
      ) : (
        <ul role="list" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {entries.map((entry) => (
            <li key={entry.id}>
              <EntryCard entry={entry} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} hrefOf={hrefOf} />
    </>
  );
}
