import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { getAssignmentOfAttempt } from "@db/queries/marking/marked-assignment";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import { markedAttempt, type MarkedAttempt } from "~/services/marking/marked-attempt.server";
import { pointsOpen } from "./points-open.server";

type AppealedAnswer = { attemptId: string; candidateId: string; now: number };

export type AppealedAnswerParts = {
  assignmentId: string;
  classId: string;
  marked: MarkedAttempt;
  counting: MarkedAttempt["assessments"][number];
};

/**
 * A candidate's own answer to an assignment once its key points may be seen, with the marks that count; null before that, for
 * one's own practice, and where nothing is marked or the answer was erased.
 */
export async function appealedAnswer({
  attemptId,
  candidateId,
  now,
}: AppealedAnswer): Promise<AppealedAnswerParts | null> {
  const attempt = await getAttemptForCandidate({ attemptId, candidateId });
  if (attempt?.status !== "sealed") return null;
  const place = await getAssignmentOfAttempt({ attemptId });
  if (!place || !(await pointsOpen({ questionId: attempt.questionId, candidateId, now }))) return null;
  const marked = await markedAttempt({ attemptId, now });
  const counting = marked && countingAssessment(marked.standing);
  return !counting || counting.erasedAt !== null ? null : { ...place, marked, counting };
}
