import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/domain/access/viewer";
import { writtenChoice, type AnswerChoice } from "~/domain/marking/answer-choice";
import { studyClock } from "~/frame/study-clock.server";
import { detectLanguage } from "~/i18n/language/detect-language";
import { textField } from "~/server/forms/text-field.server";
import { adviceSetup } from "~/services/advice/advice-setup.server";
import { askAdvice, type Asked } from "~/services/advice/ask-advice.server";
import { cancelAdvice } from "~/services/advice/cancel-advice.server";
import { withdrawConsent } from "~/services/advice/withdraw-consent.server";

type Refused = Extract<Asked, { ok: false }>;
/** Why advice was not asked for. */
export type AdviceAnswer = { adviceRefused: Exclude<Refused["reason"], "not-found">; minutes: number };

type Asking = {
  request: Request;
  attemptId: string;
  candidateId: string;
  viewer: Viewer;
  choice: AnswerChoice;
  address: string;
  now: number;
};

const INTENTS = ["advice-ask", "advice-cancel", "advice-withdraw"] as const;
export type AdviceIntent = (typeof INTENTS)[number];

/** What a posted form wants of advice; null: something else. */
export function adviceIntent(form: FormData): AdviceIntent | null {
  return INTENTS.find((intent) => intent === form.get("intent")) ?? null;
}

/** Asks for advice, takes a request back or the consent; comes back to the section of the report. */
export async function adviceAction(intent: AdviceIntent, form: FormData, asking: Asking) {
  const { attemptId, candidateId, choice, address, now } = asking;
  if (intent === "advice-ask") {
    const refused = await ask(form, asking);
    if (refused) return refused;
  } else if (intent === "advice-cancel") {
    await cancelAdvice({ requestId: textField(form, "requestId"), candidateId, now });
  } else {
    await withdrawConsent({ personId: candidateId, provider: adviceSetup().recipient, now, address });
  }
  const answer = writtenChoice(choice);
  return redirect(`/attempts/${attemptId}/report${answer === null ? "" : `?answer=${answer}`}#advice`);
}

async function ask(form: FormData, { request, attemptId, candidateId, viewer, address, now }: Asking) {
  const { day } = await studyClock();
  const asked = await askAdvice({
    ...{ attemptId, candidateId, viewer, address, now },
    ...adviceSetup(),
    consents: form.get("consent") === "on",
    language: detectLanguage(request.headers.get("cookie")),
    day: day.date,
  });
  if (asked.ok) return null;
  if (asked.reason === "not-found") throw new Response("Not found.", { status: 404 });
  const minutes = asked.reason === "too-many-tries" ? asked.minutes : 0;
  const status = asked.reason === "too-many-tries" ? 429 : 400;
  return data<AdviceAnswer>({ adviceRefused: asked.reason, minutes }, { status });
}
