import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import { useTitleFocusFor } from "~/components/ui/focus/use-title-focus";
import { PageTitle } from "~/components/ui/page-title";
import { ButtonLink } from "~/components/ui/button";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { lockScript } from "~/services/marking-desk/lock-script.server";
import { markedAssignment } from "~/services/marking-desk/marked-assignment.server";
import { questionQueue } from "~/services/marking-desk/question-queue.server";
import { releaseScript } from "~/services/marking-desk/release-script.server";
import { act } from "./act.server";
import { loadDesk } from "./load-desk.server";
import { ScriptDesk } from "./script-desk";

export const meta = pageTitle((t) => t("markingDesk:script.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { assignmentId = "", questionId = "" } = params;
  const asked = new URL(request.url).searchParams;
  const desk = await loadDesk({ assignmentId, questionId, viewer, asked, now: now() });
  if (!desk) throw new Response("Not found.", { status: 404 });
  if (desk.state === "next") throw redirect(desk.path);
  return desk;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = requireTutor(context);
  const { assignmentId = "", questionId = "" } = params;
  const form = await readForm(request);
  if (!(await markedAssignment({ assignmentId, viewer }))) throw new Response("Not found.", { status: 404 });
  const { personId } = viewer;
  const { scripts } = await questionQueue({ assignmentId, questionId, personId, now: now() });
  const attemptId = new URL(request.url).searchParams.get("script");
  const script = scripts.find((one) => one.attemptId === attemptId);
  if (!script) throw new Response("Not found.", { status: 404 });
  const intent = form.get("intent");
  if (intent === "heartbeat" || intent === "leave") {
    const open = { attemptId: script.attemptId, personId };
    await (intent === "leave" ? releaseScript(open) : lockScript({ ...open, page: personId, now: now() }));
    return null;
  }
  const path = `/desk/marking/${assignmentId}/${questionId}`;
  return act(form, { of: { assignmentId, questionId }, script, path, by: personId, now: now() });
}

/** That a page is still open changes nothing it shows. */
export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formData?.get("intent") === "heartbeat" ? false : defaultShouldRevalidate;
}

export default function MarkScripts() {
  const desk = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? undefined;
  const { t } = useTranslation(["markingDesk", "lesson"]);
  useTitleFocusFor(desk.state === "script" ? desk.script.attemptId : "");
  if (desk.state === "script") return <ScriptDesk key={desk.script.attemptId} desk={desk} reply={reply} />;
  return (
    <>
      <PageTitle
        lead={<span lang="zh-CN">{desk.title}</span>}
        actions={<ButtonLink to="/desk/marking">{t("queue.back")}</ButtonLink>}
      >
        {t("script.title")}
      </PageTitle>
      <div className="grid gap-4">
        <Notice kind={desk.finished ? "success" : "info"}>
          {t(desk.finished ? "queue.finished" : "queue.nothingFree")}
        </Notice>
        {desk.first === null ? null : (
          <p className="flex flex-wrap gap-3">
            <ButtonLink to={`?script=${desk.first}`}>{t("queue.again")}</ButtonLink>
            <ButtonLink to={desk.lesson}>{t("lesson:open")}</ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
