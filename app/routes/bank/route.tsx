import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { QuestionCard } from "~/components/question-card";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { now } from "~/server/clock.server";
import { BankFilterForm } from "./filter-form";
import { loadBank, readFilter } from "./load-bank.server";

export const meta = pageTitle((t) => t("bank:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return loadBank(readFilter(new URL(request.url)), { viewer: context.viewer, now: now() });
}

export default function Bank() {
  const { questions, packs, total, pages, filter } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["bank", "sets"]);
  const language = useLanguage();
  const [search] = useSearchParams();
  const filtered = filter.family !== null || filter.packId !== null || filter.search !== "";
  const hrefOf = (page: number) => {
    const next = new URLSearchParams(search);
    next.set("page", `${page}`);
    return `/bank?${next}`;
  };
  return (
    <>
      <PageTitle
        lead={filtered ? t("found", { count: total }) : t("lead", { count: total })}
        actions={<ButtonLink to="/sets">{t("sets:fromBank")}</ButtonLink>}
      >
        {t("title")}
      </PageTitle>
      <BankFilterForm filter={filter} packs={packs} filtered={filtered} />
      {questions.length === 0 ? (
        <EmptyState
          title={filtered ? t("empty") : t("emptyBank")}
          hint={filtered ? t("emptyHint") : t("emptyBankHint")}
        />
      ) : (
        <ul role="list" className="grid gap-5 md:grid-cols-2">
          {questions.map((question) => (
            <li key={question.href}>
              <QuestionCard question={question} language={language} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={filter.page} pages={pages} hrefOf={hrefOf} />
    </>
  );
}
