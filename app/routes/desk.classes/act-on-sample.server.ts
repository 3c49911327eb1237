import { data, redirect } from "@remix-run/node";
import type { AccountViewer } from "~/server/auth.server";
import { textField } from "~/server/forms/text-field.server";
import { makeSampleClass } from "~/services/classes/sample/make-sample-class.server";
import { removeSampleClass } from "~/services/classes/sample/remove-sample-class.server";

/** What the forms of a sample class ask for. */
export const SAMPLE_INTENTS = ["make-sample", "remove-sample"] as const;

type Acting = { viewer: AccountViewer; address: string; now: number };

/** Makes the tutor's sample class and leads into it, or takes one away. */
export async function actOnSample(intent: (typeof SAMPLE_INTENTS)[number], form: FormData, acting: Acting) {
  const { viewer, address, now } = acting;
  if (intent === "make-sample") {
    const made = await makeSampleClass({ by: viewer, address, now });
    return made.ok ? redirect(`/desk/classes/${made.classId}`) : refuse(made.reason);
  }
  const removed = await removeSampleClass({ ...acting, classId: textField(form, "classId") });
  return removed.ok ? redirect("/desk/classes?done=sample-removed") : refuse("not-found");
}

function refuse(sampleRefused: "no-question" | "not-found") {
  return data({ refused: null, name: "", sampleRefused }, 400);
}
