import { pointSchema } from "@content/contract/rubric";
import type { ActionFunctionArgs } from "@remix-run/node";
import { studyClock } from "~/frame/study-clock.server";
import { detectLanguage } from "~/i18n/language/detect-language";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { textField } from "~/server/forms/text-field.server";
import { adviceSetup } from "~/services/advice/advice-setup.server";
import { proposeVariants } from "~/services/advice/proposing/propose-variants.server";

/** Wordings that a key point may lack, asked for by the studio while it stays open. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId: tutorId } = requireTutor(context);
  const point = pointSchema.safeParse(asJson(textField(await readForm(request), "point")));
  if (!point.success) throw new Response("This is no key point.", { status: 400 });
  const { provider, bounds } = adviceSetup();
  const { day } = await studyClock();
  const proposed = await proposeVariants({
    questionId: params.questionId ?? "",
    point: point.data,
    language: detectLanguage(request.headers.get("cookie")),
    ...{ provider, bounds, tutorId, day: day.date, clock: now, signal: request.signal },
  });
  return Response.json(proposed);
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
