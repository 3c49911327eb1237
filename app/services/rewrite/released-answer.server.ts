import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";

type Ask = { attemptId: string; candidateId: string; viewer: Viewer; now: number };

/**
 * A handed-in answer of the viewer's own whose score and points they may see, with the report that counts; null where it is not
 * theirs, still being written, or anything of its result is withheld.
 */
export async function releasedAnswer({ attemptId, candidateId, viewer, now }: Ask) {
  await sealDueAttempt({ attemptId, now });
  const attempt = await getAttemptForCandidate({ attemptId, candidateId });
  if (!attempt || attempt.status === "open") return null;
  const marked = await markedAttempt({ attemptId, choice: "counting", now });
  if (!marked) return null;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [attempt.questionId], now });
  const parts = visibleParts(viewer, marked.question, assignmentsOf(attempt.questionId), "sealed");
  if (!parts.points || !parts.score) return null;
  const { content, asked, answer, standing } = marked;
  return { attemptId, content, asked, answer, report: countingAssessment(standing)?.report ?? null };
}

export type ReleasedAnswer = NonNullable<Awaited<ReturnType<typeof releasedAnswer>>>;
