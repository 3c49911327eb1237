import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { PaperHead } from "~/components/print/paper-head";
import { PrintButton } from "~/components/print/print-button";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { studyClock } from "~/frame/study-clock.server";
import { useOwnName } from "~/frame/use-own-name";
import { pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { act } from "./act.server";
import { CardTable } from "./card-table";
import { HeadTopics } from "./head-topics";
import { KeepForm } from "./keep-form";
import { loadCards } from "./load-cards.server";
import { TransferSheet } from "./transfer-sheet";

export const meta = pageTitle((t) => t("study:cards.title"));

const SAID = ["saved", "removed", "suspendedDone", "resumedDone", "headsKept"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireAccount(context);
  const url = new URL(request.url);
  const asked = url.searchParams.get("said");
  const said = SAID.find((one) => one === asked) ?? null;
  const count = Number.parseInt(url.searchParams.get("count") ?? "0", 10) || 0;
  const loaded = await loadCards({ viewer, personId: viewer.personId, url, clock: await studyClock() });
  return { ...loaded, said, count };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireAccount(context);
  return act({ request, viewer, personId: viewer.personId, now: (await studyClock()).now });
}

export default function Cards() {
  const { cards, page, pages, kind, kinds, topics, said, count } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["study", "clippings"]);
  const all = kinds.reduce((sum, one) => sum + one.cards, 0);
  const refused = answer && "refused" in answer ? answer : null;
  const imported = answer && "imported" in answer ? answer.imported : null;
  const hrefOf = (to: number) => `/review/cards?page=${to}${kind === null ? "" : `&kind=${kind}`}`;
  return (
    <>
      <PageTitle
        lead={t("cards.lead", { count: all })}
        actions={
          <>
            {cards.length === 0 ? null : <PrintButton />}
            <ButtonLink to="/clippings">{t("clippings:title")}</ButtonLink>
            <ButtonLink to="/review" variant="primary">
              {t("cards.toReview")}
            </ButtonLink>
          </>
        }
      >
        {t("cards.title")}
      </PageTitle>
      <PaperHead title={t("cards.title")} facts={[useOwnName()]} />
      {said === null || answer ? null : (
        <div className="mb-6">
          <Notice kind="success" live>
            {t(`cards.${said}`, { count })}
          </Notice>
        </div>
      )}
      <div className={`grid items-start gap-6 ${all === 0 ? "" : "lg:grid-cols-[minmax(0,1.7fr)_minmax(18rem,1fr)]"}`}>
        <Sheet labelledBy="list">
          <SheetTitle id="list">{t("cards.caption")}</SheetTitle>
          <CardTable cards={cards} kind={kind} kinds={kinds} />
          <Pagination page={page} pages={pages} hrefOf={hrefOf} />
        </Sheet>
        {/* Beside a list, or, where there is none yet, all that can be done about it in one row. */}
        <div data-screen-only className={`grid items-start gap-6 ${all === 0 ? "lg:grid-cols-3" : ""}`}>
          <KeepForm
            key={all}
            typed={refused && "typed" in refused ? refused.typed : null}
            refused={refused?.refused ?? null}
          />
          {topics.length > 0 ? <HeadTopics topics={topics} /> : null}
          <TransferSheet imported={imported} any={all > 0} />
        </div>
      </div>
    </>
  );
}
