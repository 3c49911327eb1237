import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { PaperHead } from "~/components/print/paper-head";
import { PrintButton } from "~/components/print/print-button";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useOwnName } from "~/frame/use-own-name";
import { pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { act, type Answer } from "./act.server";
import { ClippingFilter } from "./clipping-filter";
import { ClippingForm } from "./clipping-form";
import { ClippingList } from "./clipping-list";
import { loadClippings } from "./load-clippings.server";
import { Said, SAID } from "./said";
import { TransferSheet } from "./transfer-sheet";

export const meta = pageTitle((t) => t("clippings:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireAccount(context);
  const url = new URL(request.url);
  const said = SAID.find((one) => one === url.searchParams.get("said")) ?? null;
  return { ...(await loadClippings({ viewer, personId: viewer.personId, url, now: now() })), said };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireAccount(context);
  return act({ request, viewer, personId: viewer.personId, now: now() });
}

export default function Clippings() {
  const { clippings, editing, filter, topics, uses, page, pages, all, said } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const { t } = useTranslation(["clippings", "library", "study"]);
  const { words, ...chosen } = filter;
  const asked = Object.entries({ q: words, ...chosen }).filter(([, value]) => value !== "");
  const hrefOf = (to: number) => `/clippings?${new URLSearchParams([...asked, ["page", `${to}`]])}`;
  return (
    <>
      <PageTitle
        lead={t("clippings:lead", { count: all })}
        actions={
          <>
            {clippings.length === 0 ? null : <PrintButton />}
            <ButtonLink to="/library">{t("library:title")}</ButtonLink>
            <ButtonLink to="/review/cards">{t("study:cards.title")}</ButtonLink>
          </>
        }
      >
        {t("clippings:title")}
      </PageTitle>
      <PaperHead title={t("clippings:title")} facts={[useOwnName()]} />
      <div className="mb-6 empty:hidden">
        <Said said={said} answer={answer} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(18rem,1fr)]">
        <Sheet labelledBy="list">
          <SheetTitle id="list">{t("clippings:list")}</SheetTitle>
          {all === 0 ? (
            <EmptyState title={t("clippings:empty")} hint={t("clippings:emptyHint")} />
          ) : (
            <div data-screen-only>
              <ClippingFilter
                key={JSON.stringify(filter)}
                filter={filter}
                topics={topics}
                uses={uses}
                filtered={asked.length > 0}
              />
            </div>
          )}
          {clippings.length > 0 ? <ClippingList clippings={clippings} /> : null}
          {all > 0 && clippings.length === 0 ? <p className="text-ink-soft">{t("clippings:noneFound")}</p> : null}
          <Pagination page={page} pages={pages} hrefOf={hrefOf} />
        </Sheet>
        <div className="grid gap-6" data-screen-only>
          <ClippingForm
            key={`${editing?.id ?? all}${answer?.typed ? "again" : ""}`}
            editing={editing}
            typed={answer?.typed ?? null}
            topics={topics}
            uses={uses}
          />
          <TransferSheet imported={answer?.imported ?? null} />
        </div>
      </div>
    </>
  );
}
