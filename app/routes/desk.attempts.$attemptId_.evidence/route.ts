import type { ActionFunctionArgs } from "@remix-run/node";
import { studyClock } from "~/frame/study-clock.server";
import { readAnswerChoice } from "~/domain/marking/answer-choice";
import { detectLanguage } from "~/i18n/language/detect-language";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { textField } from "~/server/forms/text-field.server";
import { adviceSetup } from "~/services/advice/advice-setup.server";
import { proposeEvidence } from "~/services/advice/proposing/propose-evidence.server";

/** Places of an answer that may say a key point, asked for by the marking pages while they stay open. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId: tutorId } = requireTutor(context);
  const form = await readForm(request);
  const { provider, bounds } = adviceSetup();
  const { day } = await studyClock();
  const proposed = await proposeEvidence({
    attemptId: params.attemptId ?? "",
    choice: readAnswerChoice(textField(form, "answer")),
    length: Number(textField(form, "length")),
    pointId: textField(form, "pointId"),
    language: detectLanguage(request.headers.get("cookie")),
    ...{ provider, bounds, tutorId, day: day.date, clock: now, signal: request.signal },
  });
  return Response.json(proposed);
}
