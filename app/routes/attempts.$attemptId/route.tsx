import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { lazy } from "react";
import { undoneBy } from "~/client/offline";
import { WhenThere } from "~/room/when-there";
import { isUndone } from "~/domain/offline/undone";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import type { PauseAnswer } from "~/room/clock/pause";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { getWritingPage } from "~/services/attempts/get-writing-page.server";
import { setPause } from "~/services/sittings/set-pause.server";
import { handInAttempt } from "~/services/attempts/sealing/hand-in-attempt.server";
import { readHandInForm } from "./hand-in-form.server";
import type { Refusal } from "~/room/refusal";
import { Room } from "~/room/room";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded));
export const handle = { layout: "desk" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireWriter(context);
  const attemptId = params.attemptId ?? "";
  const page = await getWritingPage({ attemptId, viewer: context.viewer, now: now() });
  if (!page) throw new Response("Not found.", { status: 404 });
  if (page === "sealed") throw redirect(`/attempts/${attemptId}/report`);
  if (page.sittingId !== null) throw redirect(`/sittings/${page.sittingId}?q=${page.position ?? 1}`);
  return page;
}

const STATUS = { empty: 400, "too-long": 413, conflict: 409, "too-often": 429, "not-stored": 503 } as const;

export async function action({ params, request, context }: ActionFunctionArgs) {
  const personId = requireWriter(context);
  const attemptId = params.attemptId ?? "";
  const asked = new URL(request.url).searchParams.get("do");
  if (asked === "pause" || asked === "resume") {
    const set = await setPause({ attemptId, personId, paused: asked === "pause", now: now() });
    if (!set.ok) return data<PauseAnswer>({ paused: "refused" }, { status: 409 });
    return redirect(`/attempts/${attemptId}`);
  }
  // An answer of a paper is handed in with the paper.
  const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId });
  if (attempt?.sittingId != null) return redirect(`/sittings/${attempt.sittingId}`);
  const form = await readHandInForm(request);
  if (!form) throw new Response("The form has no answer in it.", { status: 400 });
  const handedIn = await handInAttempt({ attemptId, personId, now: now(), ...form });
  if (handedIn.ok) return redirect(`/attempts/${attemptId}/report`);
  if (handedIn.reason === "not-found") throw new Response("Not found.", { status: 404 });
  const { reason } = handedIn;
  const refusal: Refusal = {
    reason,
    text: form.answer.text,
    head: "head" in handedIn ? handedIn.head : null,
    minutes: "minutes" in handedIn ? handedIn.minutes : 0,
  };
  return data(refusal, { status: STATUS[reason] });
}

/** A hand-in that does not get through must not take the page away: the text stays, and the page says so. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    const reason = undoneBy(error);
    if (reason === null) throw error;
    const refusal: Refusal = { reason, text: "", head: null, minutes: 0 };
    if (!new URL(request.url).searchParams.has("do")) return refusal;
    return { ...refusal, paused: reason === "offline" ? reason : "refused" };
  }
}

/** While the server is away, or can do nothing, there is nothing to load again: asking would replace the page, and the text on it, by an error. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return isUndone(actionResult) ? false : defaultShouldRevalidate;
}

/** Loaded where somebody writes on paper: the page waits for it and comes whole, from the server too. */
const HandwrittenRoom = lazy(() => import("~/room/handwritten/handwritten-room.later"));

export default function WritingPage() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>() ?? null;
  if (page.medium === "paper")
    return (
      <WhenThere key={page.attemptId}>
        <HandwrittenRoom page={page} />
      </WhenThere>
    );
  return <Room key={page.attemptId} page={page} refusal={refusal} />;
}
