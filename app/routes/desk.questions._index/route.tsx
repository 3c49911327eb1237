import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { QuestionFilterForm } from "./filter-form";
import { loadQuestions, readQuestionFilter } from "./load-questions.server";
import { QuestionTable } from "./question-table";

export const meta = pageTitle((t) => t("deskQuestions:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  return loadQuestions(readQuestionFilter(new URL(request.url)));
}

export default function DeskQuestions() {
  const { rows, total, filter, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("deskQuestions");
  const [search] = useSearchParams();
  const hrefOf = (to: number) => {
    const next = new URLSearchParams(search);
    next.set("page", `${to}`);
    return `/desk/questions?${next}`;
  };
  return (
    <>
      <PageTitle
        lead={t("lead")}
        actions={
          <ButtonLink to="/desk/questions/new" variant="primary">
            {t("new")}
          </ButtonLink>
        }
      >
        {t("title")}
      </PageTitle>
      <QuestionFilterForm key={search.toString()} filter={filter} />
      <Sheet>
        <p className="mb-2 text-sm text-ink-soft" role="status">
          {t("found", { count: total })}
        </p>
        {rows.length === 0 ? <EmptyState title={t("empty")} hint={t("emptyHint")} /> : <QuestionTable rows={rows} />}
      </Sheet>
      <Pagination page={page} pages={pages} hrefOf={hrefOf} />
    </>
  );
}
