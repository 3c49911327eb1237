import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { localTranscript } from "~/client/photos/local-transcript";
import { MarkedPhoto } from "~/components/paper/marked-photo";
import { Button, ButtonLink } from "~/components/ui/button";
import { AnswerArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { pageTitle } from "~/i18n/page-title";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { transcribePaper } from "~/services/photos/transcribe-paper.server";
import { loadTranscript } from "./load-transcript.server";

export const meta = pageTitle((t) => t("photos:transcript.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const candidateId = requireWriter(context);
  const attemptId = params.attemptId ?? "";
  const loaded = await loadTranscript({ attemptId, candidateId, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  if (loaded === "open") throw redirect(`/attempts/${attemptId}`);
  if (loaded === "done") throw redirect(`/attempts/${attemptId}/report`);
  return loaded;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const personId = requireWriter(context);
  const attemptId = params.attemptId ?? "";
  const typed = (await readForm(request)).get("text");
  const text = typeof typed === "string" ? typed : "";
  const done = await transcribePaper({ attemptId, personId, text, now: now() });
  if (done.ok) return redirect(`/attempts/${attemptId}/report`);
  const { reason } = done;
  if (reason === "not-found") throw new Response("Not found.", { status: 404 });
  return data({ reason, text }, { status: reason === "too-long" ? 413 : 400 });
}

export default function TranscriptPage() {
  const { attemptId, title, photos } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("photos");
  const field = useRef<HTMLTextAreaElement>(null);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const kept = localTranscript(attemptId).read();
    if (!field.current || field.current.value !== "" || kept === "") return;
    field.current.value = kept;
    setRestored(true);
  }, [attemptId]);
  const report = `/attempts/${attemptId}/report`;
  return (
    <>
      <PageTitle
        lead={<span lang="zh-CN">{t("transcript.lead", { title })}</span>}
        actions={<ButtonLink to={report}>{t("transcript.back")}</ButtonLink>}
      >
        {t("transcript.title")}
      </PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-5">
          {photos.map((photo, index) => (
            <MarkedPhoto key={photo.id} photo={photo} no={index + 1} marks={[]} />
          ))}
        </div>
        <Form method="post" className="grid gap-3 lg:sticky lg:top-4">
          {refused ? (
            <Notice kind="error" live>
              {t(`transcript.refused.${refused.reason}`)}
            </Notice>
          ) : null}
          {restored ? (
            <Notice kind="info" live>
              {t("transcript.restored")}
            </Notice>
          ) : null}
          <AnswerArea
            ref={field}
            name="text"
            label={t("transcript.label")}
            defaultValue={refused?.text ?? ""}
            rows={18}
            onInput={(event) => localTranscript(attemptId).keep(event.currentTarget.value)}
          />
          <p className="text-sm text-ink-soft">{t("transcript.hint")}</p>
          <Button type="submit" variant="primary" className="justify-self-start">
            {t("transcript.submit")}
          </Button>
        </Form>
      </div>
    </>
  );
}
