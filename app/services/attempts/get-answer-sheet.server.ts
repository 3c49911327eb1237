import type { Limit } from "@content/contract/limit";
import { listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { visibleParts } from "~/domain/access/visible-parts";
import { isLaidOut } from "~/domain/scoring/form/form-needs";
import type { Sheet } from "~/domain/scoring/form/layout-on-sheet";
import { sheetOf } from "~/domain/scoring/form/sheet-use";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { sealDueAttempt } from "./sealing/seal-due-attempt.server";

/** An attempt's answer and the sheet it is written on. */
export type AnswerSheet = {
  attemptId: string;
  title: string;
  limit: Limit;
  marks: number | null;
  /** The sheet that the scorer reads; null where the question sets no upper limit. */
  sheet: Sheet | null;
  laidOut: boolean;
  /** The head, and once handed in the sealed answer, which is the head of that moment; of a paper what was typed up from it. */
  text: string;
  state: "open" | "handed-in" | "collected" | "transcribed";
  /** The answer is on paper and nothing was typed up: there is only the blank sheet. */
  blankOnly: boolean;
  /** What a tutor wrote on it may be seen. */
  marked: boolean;
  /** When the text was received, handed in, collected or typed up; null while nothing is written. */
  at: number | null;
};

type GetAnswerSheet = { attemptId: string; viewer: Viewer; now: number };

/** The viewer's own attempt as a sheet to print, open or sealed; null when it is not theirs. */
export async function getAnswerSheet({ attemptId, viewer, now }: GetAnswerSheet): Promise<AnswerSheet | null> {
  const candidateId = personOf(viewer);
  if (candidateId === null) return null;
  await sealDueAttempt({ attemptId, now });
  const attempt = await getAttemptForCandidate({ attemptId, candidateId });
  if (!attempt) return null;
  const [question, version, head, admitted] = await Promise.all([
    getQuestion({ questionId: attempt.questionId }),
    getQuestionVersion({ versionId: attempt.questionVersionId }),
    getHead({ attemptId }),
    attempt.medium === "paper" ? listAdmittedAnswers({ attemptId }) : [],
  ]);
  if (!question || !version) return null;
  const open = attempt.status === "open";
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [question.id], now });
  const parts = visibleParts(viewer, question, assignmentsOf(question.id), open ? "writing" : "sealed");
  if (!parts.prompt) return null;
  const { title, limit, marks, family, genre } = version.content;
  const typed = admitted.find(({ admittedAs }) => admittedAs === "transcript") ?? null;
  return {
    attemptId,
    ...{ title, limit, marks },
    sheet: sheetOf({ limit, family, genre }),
    laidOut: isLaidOut(family, genre),
    text: typed?.text ?? head?.text ?? "",
    state: typed ? "transcribed" : open ? "open" : attempt.sealedBy === "deadline" ? "collected" : "handed-in",
    marked: parts.points && !open,
    blankOnly: attempt.medium === "paper" && typed === null,
    at: typed ? typed.createdAt : open ? (head?.receivedAt ?? null) : attempt.sealedAt,
  };
}
