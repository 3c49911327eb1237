import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { pageTitle } from "~/i18n/page-title";
import { now } from "~/server/clock.server";
import { DrillCard } from "./drill-card";
import { DrillFilterForm } from "./filter-form";
import { KindOverview } from "./kind-overview";
import { loadDrills, readFilter } from "./load-drills.server";

export const meta = pageTitle((t) => t("drills:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return loadDrills(readFilter(new URL(request.url)), { viewer: context.viewer, now: now() });
}

export default function Drills() {
  const { drills, total, pages, filter, packs, kinds } = useLoaderData<typeof loader>();
  const { t } = useTranslation("drills");
  const [search] = useSearchParams();
  const filtered = filter.kind !== null || filter.packId !== null;
  const hrefOf = (page: number) => {
    const next = new URLSearchParams(search);
    next.set("page", `${page}`);
    return `/drills?${next}`;
  };
  const isEmpty = kinds.length === 0;
  return (
    <>
      <PageTitle lead={filtered ? t("found", { count: total }) : t("lead", { count: total })}>{t("title")}</PageTitle>
      {isEmpty ? null : (
        <DrillFilterForm
          key={`${filter.kind}-${filter.packId}`}
          filter={filter}
          kinds={kinds}
          packs={packs}
          filtered={filtered}
        />
      )}
      {filtered || filter.page > 1 || isEmpty ? null : <KindOverview kinds={kinds} />}
      {drills.length === 0 ? (
        <EmptyState title={isEmpty ? t("emptyAll") : t("empty")} hint={isEmpty ? t("emptyAllHint") : t("emptyHint")} />
      ) : (
        <ul role="list" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {drills.map((drill) => (
            <li key={drill.id}>
              <DrillCard drill={drill} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={filter.page} pages={pages} hrefOf={hrefOf} />
    </>
  );
}
