import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { act } from "./act.server";

/** There is no page here: the photos of an answer stand on the page where it is written. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const candidateId = requireWriter(context);
  const attemptId = params.attemptId ?? "";
  if (!(await getAttemptForCandidate({ attemptId, candidateId }))) throw new Response("Not found.", { status: 404 });
  return redirect(`/attempts/${attemptId}`);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const personId = requireWriter(context);
  const attemptId = params.attemptId ?? "";
  // Before the form is read: what is not this person's does not exist for them.
  const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId });
  if (!attempt) throw new Response("Not found.", { status: 404 });
  const { sittingId, position } = attempt;
  const room = sittingId === null ? `/attempts/${attemptId}` : `/sittings/${sittingId}?q=${position ?? 1}`;
  return act(request, { attemptId, personId, room, now: now() });
}
