import { newId } from "@db/client/new-id";
import type { Attempt } from "@db/schema/rows";
import { visibleParts } from "~/domain/access/visible-parts";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import type { AdviceRequest } from "~/feedback/feedback-provider";
import { adviceRequest } from "~/feedback/request/advice-request";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { answerMask } from "./answer-mask.server";

/** The longest reply that is asked for. */
export const MAX_OUTPUT_TOKENS = 2_500;

type Prepare = { attempt: Attempt; language: AdviceRequest["language"]; now: number };

export type Prepared =
  | { ok: true; request: AdviceRequest; payerId: string | null; rubricHash: string; questionId: string }
  | { ok: false; reason: "not-found" | "nothing-written" | "withheld" };

/**
 * What a provider is asked about a handed-in answer: the question, the text whose marks count and as much of its report as the
 * writer may see now, without a name of anybody around them. Refused while the key points are withheld from the writer: advice
 * would give them away.
 */
export async function prepareAdvice({ attempt, language, now }: Prepare): Promise<Prepared> {
  const marked = await markedAttempt({ attemptId: attempt.id, choice: "counting", now });
  if (!marked) return { ok: false, reason: "not-found" };
  const { answer, asked, question, content, engine, standing } = marked;
  if (answer.trim() === "") return { ok: false, reason: "nothing-written" };
  const writer = await answerMask(attempt);
  if (!writer) return { ok: false, reason: "not-found" };
  const assignmentsOf = await assignmentsForAccess({ viewer: writer.viewer, questionIds: [question.id], now });
  const parts = visibleParts(writer.viewer, question, assignmentsOf(question.id), "sealed");
  if (!parts.points) return { ok: false, reason: "withheld" };
  const report = countingAssessment(standing)?.report ?? null;
  const rubric = engine?.rubric ?? content.rubric;
  const request = adviceRequest({
    prompt: [asked.title, asked.stem, asked.requirements ?? ""].filter((line) => line !== "").join("\n"),
    nonce: newId(),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    answer,
    report,
    labels: rubric?.points ?? [],
    parts,
    language,
  });
  return {
    ok: true,
    request: withoutNames(request, writer.masked),
    payerId: writer.payerId,
    rubricHash: report?.rubricHash ?? "",
    questionId: question.id,
  };
}

function withoutNames(request: AdviceRequest, masked: (text: string) => string): AdviceRequest {
  return {
    ...request,
    answer: masked(request.answer),
    points: request.points.map((point) => ({ ...point, evidence: point.evidence.map(masked) })),
    findings: request.findings.map(({ code, sentence, words }) => ({
      code,
      sentence: masked(sentence),
      words: words === null ? null : masked(words),
    })),
  };
}
