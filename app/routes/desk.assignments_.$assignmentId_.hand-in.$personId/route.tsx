import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Gap } from "~/components/ui/prose/gap";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { handInForCandidate, type HandedInFor } from "~/services/assignments/hand-in-for-candidate.server";
import { loadHandIn } from "./load-hand-in.server";
import { PaperForm } from "./paper-form";
import { readHandIn } from "./read-hand-in.server";

type Refused = Extract<HandedInFor, { ok: false }>;

export const meta = pageTitle((t) => t("board:handIn.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { assignmentId = "", personId = "" } = params;
  const loaded = await loadHandIn({ assignmentId, personId, viewer: requireTutor(context), now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return loaded;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = requireTutor(context);
  const { assignmentId = "", personId = "" } = params;
  const page = await loadHandIn({ assignmentId, personId, viewer: by, now: now() });
  if (!page) throw new Response("Not found.", { status: 404 });
  const form = await readHandIn(
    request,
    page.questions.map(({ position }) => position),
  );
  if (form === null) throw new Response("The form asks for nothing this page does.", { status: 400 });
  if (form === "too-large") return data({ reason: "too-large" as const, position: null, kept: null }, { status: 413 });
  const done = await handInForCandidate({ assignmentId, personId, ...form, by, now: now() });
  if (done.ok) return redirect(`/desk/assignments/${assignmentId}?candidate=${personId}&made=hand-in#candidate`);
  if (done.reason === "not-found") throw new Response("Not found.", { status: 404 });
  const texts = Object.fromEntries(form.answers.map(({ position, text }) => [position, text]));
  const { reason } = done;
  return data({ reason, position: placeOf(done), kept: { reason: form.reason, texts } }, { status: 400 });
}

function placeOf(refused: Refused): number | null {
  return "position" in refused ? refused.position : null;
}

/** 代交: a tutor hands in what a candidate wrote on paper. */
export default function HandInFor() {
  const { assignmentId, personId, title, name, closed, questions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("board");
  return (
    <>
      <PageTitle
        lead={t("handIn.lead", { title })}
        actions={
          <ButtonLink to={`/desk/assignments/${assignmentId}?candidate=${personId}`}>{t("handIn.back")}</ButtonLink>
        }
      >
        {t("handIn.titleFor", { name })}
      </PageTitle>
      <div className="grid gap-6">
        {refused ? (
          <Notice kind="error" live>
            {refused.position === null
              ? t(`handIn.refused.${refused.reason}`)
              : t("handIn.refusedAt", { no: refused.position, problem: t(`handIn.refused.${refused.reason}`) })}
            <Gap />
            {refused.kept ? t("handIn.photosAgain") : null}
          </Notice>
        ) : null}
        {closed ? (
          refused ? null : (
            <Notice kind="info">{t(`handIn.refused.${closed}`)}</Notice>
          )
        ) : (
          <>
            <p className="max-w-text text-ink-soft">{t("handIn.help")}</p>
            <PaperForm questions={questions} kept={refused?.kept ?? null} />
          </>
        )}
      </div>
    </>
  );
}
