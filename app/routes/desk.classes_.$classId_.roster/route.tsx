import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { listClassMembers } from "@db/queries/classes/members";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { shownRoster } from "~/domain/classes/shown-roster";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { enterRoster } from "~/services/classes/roster/enter-roster.server";
import { issueActivationCodes } from "~/services/classes/roster/issue-activation-codes.server";
import { previewRoster } from "~/services/classes/roster/preview-roster.server";
import { taughtClass } from "~/services/classes/taught-class.server";
import { PreviewSheet } from "./preview-sheet";
import { readRosterForm } from "./read-roster-form.server";
import { ReissueSheet } from "./reissue-sheet";
import { Slips } from "./slips";
import { UploadSheet } from "./upload-sheet";

export const meta = pageTitle((t) => t("classes:roster.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const classId = params.classId ?? "";
  const taught = await taughtClass({ classId, viewer });
  if (taught === null) throw new Response("Not found.", { status: 404 });
  if (taught.class.archivedAt !== null) throw redirect(`/desk/classes/${classId}`);
  const members = await listClassMembers({ classId });
  const waiting = members.filter(({ activated, closed }) => !activated && !closed).length;
  return { classId, name: taught.class.name, waiting, origin: new URL(request.url).origin };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = requireTutor(context);
  const classId = params.classId ?? "";
  if ((await taughtClass({ classId, viewer })) === null) throw new Response("Not found.", { status: 404 });
  const scene = { classId, viewer, address: context.address, now: now() };
  const form = await readRosterForm(request);
  if (form.intent === "reissue") {
    const issued = await issueActivationCodes(scene);
    if (!issued.ok) return data({ kind: "refused" as const, reason: issued.reason }, 400);
    return data({ kind: "slips" as const, joined: null, slips: issued.slips });
  }
  const { intent, read, text } = form;
  if (!read.ok) return data({ kind: "unread" as const, code: read.code, text }, 400);
  if (intent === "preview") {
    const roster = await previewRoster({ classId, viewer, cells: read.cells });
    if (roster === null) throw new Response("Not found.", { status: 404 });
    return data(
      { kind: "preview" as const, roster: shownRoster(roster), text },
      roster.problems.length > 0 ? 400 : 200,
    );
  }
  const entered = await enterRoster({ ...scene, cells: read.cells });
  if (entered.ok) return data({ kind: "slips" as const, joined: entered.joined, slips: entered.slips });
  if (entered.reason === "problems")
    return data({ kind: "preview" as const, roster: shownRoster(entered.roster), text }, 400);
  if (entered.reason === "changed-meanwhile") {
    return data({ kind: "unread" as const, code: entered.reason, text }, 400);
  }
  return data({ kind: "refused" as const, reason: entered.reason }, 400);
}

export default function DeskRoster() {
  const { classId, name, waiting, origin } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("classes");
  if (answer?.kind === "slips") return <Slips {...answer} classId={classId} className={name} origin={origin} />;
  const problem = answer?.kind === "unread" ? answer.code : null;
  const text = answer?.kind === "unread" || answer?.kind === "preview" ? answer.text : "";
  return (
    <>
      <PageTitle
        lead={t("roster.lead", { name })}
        actions={<ButtonLink to={`/desk/classes/${classId}`}>{t("roster.toClass")}</ButtonLink>}
      >
        {t("roster.title")}
      </PageTitle>
      <div className="grid gap-6">
        {answer?.kind === "refused" ? (
          <Notice kind="error" live>
            {t(`one.refused.${answer.reason}`)}
          </Notice>
        ) : null}
        {answer?.kind === "preview" ? <PreviewSheet roster={answer.roster} text={text} /> : null}
        <UploadSheet key={text} problem={problem} text={text} />
        <ReissueSheet waiting={waiting} />
      </div>
    </>
  );
}
