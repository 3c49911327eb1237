import { getOwnAdviceRequest } from "@db/queries/advice/advice-requests";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { getQuestion } from "@db/queries/content/questions";
import type { AdviceRequest as AdviceRow, Attempt } from "@db/schema/rows";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { adviceResultSchema, type AdviceResult } from "~/feedback/feedback-provider";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";

type ReadAdvice = { requestId: string; candidateId: string; viewer: Viewer; now: number };

type Shown = Pick<
  AdviceRow,
  "jobId" | "language" | "state" | "failure" | "provider" | "model" | "askedAt" | "finishedAt"
>;

export type ReadableAdvice = Shown & {
  requestId: string;
  attempt: Attempt;
  /** What there is so far, or of the whole reply; null: nothing (yet). */
  result: AdviceResult | null;
  /** How many parts of the reply did not pass the checks. */
  dropped: number;
};

/** Advice on one's own answer as it stands; null where it is not theirs or its key points are withheld (again). */
export async function readAdvice({ requestId, candidateId, viewer, now }: ReadAdvice): Promise<ReadableAdvice | null> {
  const row = await getOwnAdviceRequest({ requestId, candidateId });
  const attempt = row?.attemptId ? await getAttemptForCandidate({ attemptId: row.attemptId, candidateId }) : null;
  const question = attempt && (await getQuestion({ questionId: attempt.questionId }));
  if (!row || !attempt || !question) return null;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [question.id], now });
  if (!visibleParts(viewer, question, assignmentsOf(question.id), "sealed").points) return null;
  const { jobId, language, state, failure, provider, model, askedAt, finishedAt, partial, dropped } = row;
  const shown = adviceResultSchema.safeParse(row.result ?? partial);
  return {
    requestId,
    attempt,
    ...{ jobId, language, state, failure, provider, model, askedAt, finishedAt },
    result: shown.data ?? null,
    dropped: Object.values(dropped ?? {}).reduce((sum, count) => sum + count, 0),
  };
}
