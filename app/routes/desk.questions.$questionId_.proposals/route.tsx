import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { readPage } from "~/server/forms/read-page.server";
import { act } from "./act.server";
import { DecidedTable } from "./decided-table";
import { loadProposals } from "./load-proposals.server";
import { ProposalCard } from "./proposal-card";

export const meta = pageTitle((t) => t("marking:proposals.title"));

const DONE = ["accepted", "refused"] as const;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const search = new URL(request.url).searchParams;
  const page = readPage(search);
  const loaded = await loadProposals({ questionId: params.questionId ?? "", page });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return { ...loaded, done: DONE.find((known) => known === search.get("done")) ?? null };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId } = requireTutor(context);
  const form = await readForm(request);
  return act(form, { questionId: params.questionId ?? "", by: personId, now: now() });
}

export default function Proposals() {
  const { question, open, decided, page, pages, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("marking");
  const gone = reply?.refused && !open.some(({ id }) => id === reply.proposalId) ? reply.refused : null;
  return (
    <>
      <PageTitle
        lead={t("proposals.lead", { title: question.title })}
        actions={
          <>
            <ButtonLink to={`/desk/questions/${question.id}`}>{t("answers.toQuestion")}</ButtonLink>
            <ButtonLink to={`/desk/questions/${question.id}/answers`}>{t("answers.title")}</ButtonLink>
          </>
        }
      >
        {t("proposals.title")}
      </PageTitle>
      <div className="grid gap-6">
        {done === null || reply ? null : (
          <Notice kind="success" live>
            {t(done === "accepted" ? "proposals.accepted" : "proposals.refusedDone")}
          </Notice>
        )}
        {gone === null ? null : (
          <Notice kind="error" live>
            {t(`refused.${gone}`, { words: "", step: "" })}
          </Notice>
        )}
        <Sheet labelledBy="open">
          <SheetTitle id="open">{t("proposals.open")}</SheetTitle>
          {open.length === 0 ? <p className="text-ink-soft">{t("proposals.empty")}</p> : null}
          <ol className="grid gap-5">
            {open.map((proposal) => (
              <ProposalCard
                key={proposal.id}
                proposal={proposal}
                reply={reply?.proposalId === proposal.id ? reply : null}
              />
            ))}
          </ol>
          <Pagination page={page} pages={pages} hrefOf={(to) => `?page=${to}`} />
        </Sheet>
        <Sheet labelledBy="decided">
          <SheetTitle id="decided">{t("proposals.history")}</SheetTitle>
          <DecidedTable rows={decided} />
        </Sheet>
      </div>
    </>
  );
}
