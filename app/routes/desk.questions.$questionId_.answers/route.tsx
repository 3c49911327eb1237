import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { AnswersTable } from "./answers-table";
import { Deviation } from "./deviation";
import { loadAnswers } from "./load-answers.server";

export const meta = pageTitle((t) => t("marking:answers.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const page = /^\d{1,5}$/.exec(new URL(request.url).searchParams.get("page") ?? "")?.[0] ?? "1";
  const loaded = await loadAnswers({ questionId: params.questionId ?? "", page: Math.max(1, Number(page)) });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return loaded;
}

export default function Answers() {
  const { question, rows, page, pages, proposals, deviation, latest, tutorMarked } = useLoaderData<typeof loader>();
  const { t } = useTranslation("marking");
  return (
    <>
      <PageTitle
        lead={t("answers.lead", { title: question.title })}
        actions={
          <>
            <ButtonLink to={`/desk/questions/${question.id}/proposals`}>
              {proposals === 0 ? t("answers.toProposals") : t("answers.toProposalsCount", { count: proposals })}
            </ButtonLink>
            <ButtonLink to={`/desk/questions/${question.id}`}>{t("answers.toQuestion")}</ButtonLink>
          </>
        }
      >
        {t("answers.title")}
      </PageTitle>
      <div className="grid gap-6">
        <Deviation deviation={deviation} tutorMarked={tutorMarked} latest={latest} />
        <Sheet>
          {rows.length === 0 ? <p className="text-ink-soft">{t("answers.empty")}</p> : <AnswersTable rows={rows} />}
        </Sheet>
        <Pagination page={page} pages={pages} hrefOf={(to) => `?page=${to}`} />
      </div>
    </>
  );
}
