import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { getSittingForCandidate } from "@db/queries/sittings/sittings";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { handInPapers } from "~/services/photos/hand-in-papers.server";

/** There is no page here: the photos of a paper's answers stand on the page where it is sat. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const candidateId = requireWriter(context);
  const sittingId = params.sittingId ?? "";
  if (!(await getSittingForCandidate({ sittingId, candidateId }))) throw new Response("Not found.", { status: 404 });
  return redirect(`/sittings/${sittingId}`);
}

/** Hands in a paper that was written by hand. Always leads to a page; why not is in its address. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const personId = requireWriter(context);
  const sittingId = params.sittingId ?? "";
  const confirmEmpty = (await readForm(request)).get("confirmEmpty") === "1";
  const handedIn = await handInPapers({ sittingId, personId, confirmEmpty, now: now() });
  if (handedIn.ok) return redirect(`/sittings/${sittingId}/report`);
  if (handedIn.reason === "no-photo") {
    return redirect(`/sittings/${sittingId}?q=${handedIn.positions[0] ?? 1}&photo=no-photo`);
  }
  if (handedIn.reason === "not-paper") return redirect(`/sittings/${sittingId}`);
  throw new Response("Not found.", { status: 404 });
}
