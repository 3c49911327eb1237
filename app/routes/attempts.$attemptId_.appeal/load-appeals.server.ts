import { listAppealsOf } from "@db/queries/marking/appeals";
import { APPEALS_PER_ANSWER } from "~/domain/marking/appeals/appeal-rules";
import { appealChange } from "~/domain/marking/appeals/appeal-change";
import { scoreOf } from "~/domain/marking/sheet/marking-sheet";
import { appealedAnswer, type AppealedAnswerParts } from "~/services/appeals/appealed-answer.server";

type LoadAppeals = { attemptId: string; candidateId: string; now: number };

/** What a candidate may ask about and what they asked before; null until the key points may be seen. Nobody is named. */
export async function loadAppeals({ attemptId, candidateId, now }: LoadAppeals) {
  const own = await appealedAnswer({ attemptId, candidateId, now });
  if (!own) return null;
  const { marked, counting } = own;
  const labels = new Map((marked.content.rubric?.points ?? []).map(({ id, label }) => [id, label]));
  const appeals = await listAppealsOf({ attemptId });
  const { marksHundredths, maxHundredths, share } = counting;
  return {
    attemptId,
    title: marked.asked.title,
    score: { marksHundredths, maxHundredths, share },
    inMarks: counting.report.marks !== null,
    points: counting.report.points.map(({ id, awarded, max }, index) => ({
      ...{ id, no: index + 1, label: labels.get(id) ?? id, awarded, max },
      isOpen: appeals.some(({ state, pointId }) => state === "open" && pointId === id),
    })),
    wholeIsOpen: appeals.some(({ state, pointId }) => state === "open" && pointId === null),
    left: Math.max(0, APPEALS_PER_ANSWER - appeals.length),
    appeals: [...appeals].reverse().map(({ id, pointId, reason, state, outcome, createdAt, decidedAt, ...marks }) => ({
      ...{ id, reason, state, outcome, createdAt, decidedAt },
      change: changeOf(own, { pointId, ...marks }),
      point: pointId === null ? null : (labels.get(pointId) ?? pointId),
    })),
  };
}

type Appealed = { pointId: string | null; assessmentId: string; newAssessmentId: string | null };

/** What became of the marks since it was asked, of the point or of the whole; null where they stand. */
function changeOf({ marked }: AppealedAnswerParts, { pointId, assessmentId, newAssessmentId }: Appealed) {
  const [before, after] = [assessmentId, newAssessmentId].map((id) => marked.assessments.find((one) => one.id === id));
  if (!before || !after) return null;
  if (pointId === null) return { of: "whole" as const, before: scoreOf(before), after: scoreOf(after) };
  const change = appealChange({ before: before.report, after: after.report, pointId });
  return change && { of: "point" as const, ...change };
}
