import { listWaitingEngineMarks } from "@db/queries/marking/engine-marks";
import { confidenceOf } from "~/domain/marking/confidence";
import { unmatchedLength } from "~/domain/marking/queue/unmatched-length";
import { defaultProfile, markingProfile } from "~/domain/profiles/marking-profiles";

/** An unmarked answer with how far the engine's marks of it may be accepted unread. */
export type Waiting = { attemptId: string; questionId: string; assessmentId: string; confidence: number };

/** The unmarked answers of an assignment, or of one question of it, each with the confidence in its engine's marks. */
export async function waitingConfidences(of: { assignmentId: string; questionId?: string }): Promise<Waiting[]> {
  const marks = await listWaitingEngineMarks(of);
  return marks.map(({ attemptId, questionId, assessmentId, report, profile, text }) => {
    const evidence = report.points.flatMap((point) => point.evidence);
    const step = (markingProfile(profile) ?? defaultProfile()).markStep.value;
    const unmatched = unmatchedLength(text, evidence);
    return {
      attemptId,
      questionId,
      assessmentId,
      confidence: confidenceOf({ report, unmatched, length: text.trim().length, step }),
    };
  });
}
