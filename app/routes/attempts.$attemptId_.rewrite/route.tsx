import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { pageTitle } from "~/i18n/page-title";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { textField } from "~/server/forms/text-field.server";
import { estimateRewrite } from "~/services/rewrite/estimate-rewrite.server";
import { MAX_REWRITTEN } from "~/services/rewrite/max-rewritten";
import { releasedAnswer } from "~/services/rewrite/released-answer.server";
import { describeAnswer } from "./describe-answer.server";
import { Estimate } from "./estimate";
import { MissedPoints } from "./missed-points";
import { RewriteForm } from "./rewrite-form";

export const meta = pageTitle((t) => t("rewrite:title"));

async function released(attemptId: string | undefined, context: LoaderFunctionArgs["context"]) {
  const candidateId = requireWriter(context);
  const found = await releasedAnswer({ attemptId: attemptId ?? "", candidateId, viewer: context.viewer, now: now() });
  if (!found) throw new Response("Not found.", { status: 404 });
  return found;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  return describeAnswer(await released(params.attemptId, context));
}

/** Answers in the page itself: nothing is stored. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const answer = await released(params.attemptId, context);
  const text = textField(await readForm(request), "text");
  if (text.length > MAX_REWRITTEN) return data({ text, refused: "tooLong" as const, estimate: null }, 400);
  if (text.trim() === "") return data({ text, refused: "empty" as const, estimate: null }, 400);
  return { text, refused: null, estimate: await estimateRewrite(answer, text) };
}

const REFUSED = { tooLong: "tooLong", empty: "empty" } as const;

export default function RewritePage() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("rewrite");
  return (
    <>
      <PageTitle
        lead={<span lang="zh-CN">{loaded.title}</span>}
        actions={<ButtonLink to={`/attempts/${loaded.attemptId}/report`}>{t("toReport")}</ButtonLink>}
      >
        {t("title")}
      </PageTitle>
      <div className="grid gap-7">
        {reply?.refused ? (
          <Notice kind="error" live>
            {t(REFUSED[reply.refused], { limit: MAX_REWRITTEN })}
          </Notice>
        ) : null}
        {reply?.estimate ? <Estimate estimate={reply.estimate} /> : null}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(18rem,1fr)]">
          <RewriteForm key={loaded.attemptId} loaded={loaded} sent={reply?.text ?? null} />
          <MissedPoints loaded={loaded} />
        </div>
      </div>
    </>
  );
}
