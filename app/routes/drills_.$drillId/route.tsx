import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { now } from "~/server/clock.server";
import { Exercise } from "./exercise";
import { loadDrill, workDrill } from "./load-drill.server";
import { answerLength, isEmptyAnswer, MAX_LENGTH, readAnswer } from "./read-answer";
import { Result } from "./result";
import { readForm } from "~/server/forms/read-form.server";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded, "drill"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const loaded = await loadDrill({ drillId: params.drillId ?? "", viewer: context.viewer, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return loaded;
}

/** Answers in the page itself: nothing is stored. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const drillId = params.drillId ?? "";
  const { viewer } = context;
  const loaded = await loadDrill({ drillId, viewer, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  const answer = readAnswer(loaded.task, await readForm(request));
  if (answerLength(answer) > MAX_LENGTH) return data({ answer, result: null, refused: "tooLong" as const }, 400);
  if (isEmptyAnswer(answer)) return data({ answer, result: null, refused: "unanswered" as const }, 400);
  return { answer, result: await workDrill({ drillId, viewer, answer, now: now() }), refused: null };
}

const REFUSED = { tooLong: "tooLong", unanswered: "unanswered" } as const;

export default function DrillPage() {
  const { drill, task } = useLoaderData<typeof loader>();
  const worked = useActionData<typeof action>();
  const { t } = useTranslation("drills");
  return (
    <>
      <PageTitle
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium text-ink">{t(`kind.${drill.kind}`)}</span>
            {drill.pack ? <span lang="zh-CN">{t("from", { pack: drill.pack.title })}</span> : null}
            {drill.inferred ? <Badge tone="warn">{t("inferred")}</Badge> : null}
          </span>
        }
        actions={<ButtonLink to={`/drills?kind=${drill.kind}`}>{t("back")}</ButtonLink>}
      >
        <span lang="zh-CN">{drill.title}</span>
      </PageTitle>
      <div className="grid gap-7">
        {drill.status === "published" ? null : <Notice kind="warning">{t(`notOpen.${drill.status}`)}</Notice>}
        {drill.inferred && drill.status === "published" ? <Notice kind="info">{t("inferredHelp")}</Notice> : null}
        <Exercise key={drill.id} task={task} worked={worked} />
        {worked?.refused ? (
          <Notice kind="error" live>
            {t(REFUSED[worked.refused], { limit: MAX_LENGTH })}
          </Notice>
        ) : null}
        {worked?.result ? <Result result={worked.result} /> : null}
      </div>
    </>
  );
}
