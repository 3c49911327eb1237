import { newId } from "@db/client/new-id";
import { hasAdviceConsent } from "@db/queries/advice/advice-consents";
import { placeOfQuotation, type QuotedPlace } from "~/domain/advice/place-of-quotation";
import type { AnswerChoice } from "~/domain/marking/answer-choice";
import type { EvidenceRequest } from "~/feedback/feedback-provider";
import { recipientOf } from "~/feedback/recipient-of";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { answerMask } from "../answer-mask.server";
import { propose, type Proposed, type Proposing } from "./propose.server";

const MAX_OUTPUT_TOKENS = 900;

type ProposeEvidence = Proposing & {
  attemptId: string;
  choice: AnswerChoice;
  /** Of the text in the tutor's page: places in another one would be wrong. */
  length: number;
  pointId: string;
  language: EvidenceRequest["language"];
};

export type ProposedPlace = QuotedPlace & { why: string };
export type EvidenceProposed =
  | { ok: true; places: ProposedPlace[] }
  | Extract<Proposed, { ok: false }>
  | { ok: false; reason: "not-found" | "no-model" | "needs-consent" | "nothing-written" };

/**
 * Places of an answer that may say a key point it was found to miss, for the tutor to judge. Sent without names, only with the
 * writer's consent; each place is verbatim in the answer. No mark is touched.
 */
export async function proposeEvidence(asked: ProposeEvidence): Promise<EvidenceProposed> {
  const { attemptId, choice, length, pointId, language, ...proposing } = asked;
  const { provider } = proposing;
  if (!provider.sendsText) return { ok: false, reason: "no-model" };
  const marked = await markedAttempt({ attemptId, choice, now: proposing.clock() });
  const point = marked?.engine?.rubric.points.find(({ id }) => id === pointId);
  const writer = marked && (await answerMask(marked.attempt));
  if (!marked?.engine || !point || !writer || marked.answer.length !== length)
    return { ok: false, reason: "not-found" };
  if (marked.answer.trim() === "") return { ok: false, reason: "nothing-written" };
  const consent = { personId: marked.attempt.personId, provider: recipientOf(provider) };
  if (!(await hasAdviceConsent(consent))) return { ok: false, reason: "needs-consent" };
  const { asked: question } = marked;
  const answer = writer.masked(marked.answer);
  const request: EvidenceRequest = {
    task: "evidence",
    language,
    prompt: [question.title, question.stem, question.requirements ?? ""].filter((line) => line !== "").join("\n"),
    nonce: newId(),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    answer,
    point,
  };
  const about = { questionId: marked.question.id, attemptId, rubricHash: marked.engine.assessment.rubricHash };
  const proposed = await propose(request, about, proposing);
  if (!proposed.ok) return proposed;
  const { result } = proposed.kept;
  const places = result.task !== "evidence" ? [] : result.places;
  return {
    ok: true,
    places: places.flatMap(({ quotation, why }) => {
      const place = placeOfQuotation(answer, quotation);
      return place ? [{ ...place, why }] : [];
    }),
  };
}
