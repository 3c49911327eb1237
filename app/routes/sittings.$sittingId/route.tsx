import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import { lazy } from "react";
import { undoneBy } from "~/client/offline";
import { WhenThere } from "~/room/when-there";
import { isUndone } from "~/domain/offline/undone";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import type { PauseAnswer } from "~/room/clock/pause";
import type { PaperRefusal } from "~/room/paper/paper-refusal";
import { PaperRoom } from "~/room/paper/paper-room";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { getSittingPage } from "~/services/sittings/get-sitting-page.server";
import { setPause } from "~/services/sittings/set-pause.server";
import { readPaperForm } from "./paper-form.server";
import { receivePaper } from "./receive-paper.server";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded, "page"));
export const handle = { layout: "desk" };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireWriter(context);
  const sittingId = params.sittingId ?? "";
  const page = await getSittingPage({ sittingId, viewer: context.viewer, now: now() });
  if (!page) throw new Response("Not found.", { status: 404 });
  if (page === "sealed") throw redirect(`/sittings/${sittingId}/report`);
  const asked = Number(new URL(request.url).searchParams.get("q") ?? 1);
  return { page, first: page.questions.some(({ position }) => position === asked) ? asked : 1 };
}

const STATUS = { empty: 400, "too-long": 413, conflict: 409, "too-often": 429 } as const;

export async function action({ params, request, context }: ActionFunctionArgs) {
  const personId = requireWriter(context);
  const sittingId = params.sittingId ?? "";
  const address = new URL(request.url);
  const page = await getSittingPage({ sittingId, viewer: context.viewer, now: now() });
  if (page === null) throw new Response("Not found.", { status: 404 });
  // What comes after the seal is received all the same: it is kept beside the answers.
  const questions = page === "sealed" ? await sealedQuestions(sittingId) : page.questions;

  const asked = address.searchParams.get("do");
  if (asked === "pause" || asked === "resume") {
    const attemptId = questions[0]?.attemptId ?? "";
    const set = await setPause({ attemptId, personId, paused: asked === "pause", now: now() });
    if (!set.ok) return data<PauseAnswer>({ paused: "refused" }, { status: 409 });
    return redirect(`/sittings/${sittingId}`);
  }
  const form = await readPaperForm(request, questions);
  if (!form) throw new Response("The form has no answer in it.", { status: 400 });
  const received = await receivePaper({ sittingId, personId, form, now: now() });
  if (received.ok) {
    return redirect(form.saveOnly ? `/sittings/${sittingId}${address.search}` : `/sittings/${sittingId}/report`);
  }
  if (received.reason === "not-found") throw new Response("Not found.", { status: 404 });
  const sent = form.answers.length === 1 ? form.answers[0] : undefined;
  const position = questions.find(({ attemptId }) => attemptId === sent?.attemptId)?.position ?? null;
  const refusal: PaperRefusal = {
    reason: received.reason,
    positions: received.positions,
    heads: "heads" in received ? received.heads : [],
    minutes: "minutes" in received ? received.minutes : 0,
    sent: sent && position !== null ? { position, text: sent.text } : null,
  };
  return data(refusal, { status: STATUS[received.reason] });
}

async function sealedQuestions(sittingId: string) {
  const attempts = await listAttemptsOfSitting({ sittingId });
  return attempts.map(({ id, position }) => ({ attemptId: id, position: position ?? 0 }));
}

/** A hand-in that does not get through must not take the page away: the texts stay, and the page says so. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    const reason = undoneBy(error);
    if (reason === null) throw error;
    const refusal: PaperRefusal = { reason, positions: [], heads: [], minutes: 0, sent: null };
    if (!new URL(request.url).searchParams.has("do")) return refusal;
    return { ...refusal, paused: reason === "offline" ? reason : "refused" };
  }
}

/** While the server is away, or can do nothing, there is nothing to load again; and moving between the questions loads nothing. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return isUndone(actionResult) ? false : defaultShouldRevalidate;
}

/** Loaded where somebody writes on paper: the page waits for it and comes whole, from the server too. */
const HandwrittenPaper = lazy(() => import("~/room/handwritten/handwritten-paper.later"));

export default function SittingPageRoute() {
  const { page, first } = useLoaderData<typeof loader>();
  const refusal = useActionData<PaperRefusal>() ?? null;
  if (page.medium === "paper")
    return (
      <WhenThere key={page.sittingId}>
        <HandwrittenPaper page={page} first={first} />
      </WhenThere>
    );
  return <PaperRoom key={page.sittingId} page={page} first={first} refusal={refusal} />;
}
