import { data, redirect } from "@remix-run/node";
import type { AdmissionRefusal } from "~/services/attempts/admitting/admit-answer.server";
import { admitLateText } from "~/services/attempts/drafts/admit-late-text.server";

export type AdmissionAnswer = { number: number; reason: string; refused: AdmissionRefusal };

/** Admits a late or side text with the reason typed; a refusal comes back with it. */
export async function admit(form: FormData, { attemptId, by, now }: { attemptId: string; by: string; now: number }) {
  const [typed, reason] = [form.get("number"), form.get("admitReason")];
  if (typeof typed !== "string" || !/^\d{1,7}$/.test(typed) || typeof reason !== "string") {
    throw new Response("The form names no text.", { status: 400 });
  }
  const number = Number(typed);
  const admitted = await admitLateText({ attemptId, number, reason, by, now });
  if (admitted.ok) return redirect(`/desk/attempts/${attemptId}?admitted=1`);
  if (admitted.reason === "not-found") throw new Response("Not found.", { status: 404 });
  return data<{ admission: AdmissionAnswer }>(
    { admission: { number, reason, refused: admitted.reason } },
    { status: 400 },
  );
}
