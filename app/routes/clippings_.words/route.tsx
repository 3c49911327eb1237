import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { textField } from "~/server/forms/text-field.server";
import { findClippings } from "~/services/clippings/find-clippings.server";
import { keepAttemptWords } from "~/services/clippings/keep-attempt-words.server";

const MAX_WORDS = 100;

/** The learner's own clippings with these words, for the writing room: it asks by itself, so that being offline costs no page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireAccount(context);
  const words = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, MAX_WORDS);
  const found = await findClippings({ viewer, personId: viewer.personId, words, now: now() });
  return Response.json(found, { headers: { "Cache-Control": "no-store" } });
}

/** Keeps words of the materials of one's own practice. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireAccount(context);
  const form = await readForm(request);
  const [attemptId, text] = [textField(form, "attemptId"), textField(form, "text")];
  const kept = await keepAttemptWords({ viewer, personId: viewer.personId, attemptId, text, now: now() });
  return kept.ok ? Response.json({ refused: null }) : Response.json({ refused: kept.reason }, { status: 400 });
}
