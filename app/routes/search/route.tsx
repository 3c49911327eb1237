import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { now } from "~/server/clock.server";
import { MOST_PAGES, searchSchool } from "~/services/search/search-school.server";
import { HitList } from "./hit-list";
import { KeySwitch } from "./key-switch";
import { NoHits } from "./no-hits";
import { addressOf, readAddress } from "./read-address";
import { SearchForm } from "./search-form";

export const meta = pageTitle((t, loaded) => {
  const query = loadedTitle(loaded);
  return query === "" ? t("search:title") : t("search:resultsTitle", { query });
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const address = readAddress(new URL(request.url));
  const result = await searchSchool({ viewer: context.viewer, ...address, now: now() });
  const { page, typed } = address;
  return { title: typed, address, result, mostPages: MOST_PAGES, lastPage: page >= MOST_PAGES };
}

export default function Search() {
  const { address, result, mostPages, lastPage } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["search", "shell"]);
  const { page } = address;
  const looking = useNavigation().location?.pathname === "/search";
  const hits = result.state === "searched" ? result.hits : [];
  const more = result.state === "searched" && result.more;
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <SearchForm typed={address.typed} kind={address.kind} looking={looking} />
      <KeySwitch returnTo={addressOf(address)} />
      <div aria-busy={looking || undefined} className="faded-while-busy">
        {result.state === "searched" && result.shortened ? <Notice kind="info">{t("shortened")}</Notice> : null}
        {hits.length === 0 ? <NoHits state={result.state} address={address} /> : <HitList hits={hits} />}
        {more && lastPage ? <Notice kind="info">{t("mostPages", { count: mostPages })}</Notice> : null}
        {hits.length > 0 && (page > 1 || more) ? (
          <nav aria-label={t("shell:pagination.label")} className="mt-8 flex items-center justify-center gap-4">
            {page > 1 ? (
              <ButtonLink to={addressOf({ ...address, page: page - 1 })} rel="prev">
                {t("shell:pagination.previous")}
              </ButtonLink>
            ) : null}
            <span aria-current="page" className="figures text-sm text-ink-soft">
              {t("page", { page })}
            </span>
            {more && !lastPage ? (
              <ButtonLink to={addressOf({ ...address, page: page + 1 })} rel="next">
                {t("shell:pagination.next")}
              </ButtonLink>
            ) : null}
          </nav>
        ) : null}
      </div>
    </>
  );
}
