import { setImmediate as nextTurn } from "node:timers/promises";
import {
  listEngineMarks,
  listWaitingAnswers,
  type EngineMark,
  type WaitingAnswer,
} from "@db/queries/marking/engine-marks";
import { confidenceOf } from "~/domain/marking/confidence";
import { unmatchedLength } from "~/domain/marking/queue/unmatched-length";
import { defaultProfile, markingProfile } from "~/domain/profiles/marking-profiles";

/** An unmarked answer with how far the engine's marks of it may be accepted unread. */
export type Waiting = WaitingAnswer & { confidence: number };

/** Reports read between which everybody else gets a turn: some 10 ms. */
const PIECE = 100;
/** The confidences kept: those of a large school's open assignments, a few megabytes. */
const KEPT = 50_000;

/** By assessment. Neither a report nor the text it is of ever changes, so that a report is read once for its confidence. */
const known = new Map<string, number>();

/** The unmarked answers of an assignment, or of one question of it, each with the confidence in its engine's marks. */
export async function waitingConfidences(of: { assignmentId: string; questionId?: string }): Promise<Waiting[]> {
  const waiting = await listWaitingAnswers(of);
  const found = new Map<string, number>();
  const unread: string[] = [];
  for (const { assessmentId } of waiting) {
    const confidence = known.get(assessmentId);
    if (confidence === undefined) unread.push(assessmentId);
    else found.set(assessmentId, confidence);
  }
  for (let from = 0; from < unread.length; from += PIECE) {
    for (const mark of await listEngineMarks({ assessmentIds: unread.slice(from, from + PIECE) })) {
      found.set(mark.assessmentId, keep(mark.assessmentId, confidenceIn(mark)));
    }
    await nextTurn();
  }
  // What was erased since the list was read has no confidence left.
  return waiting.flatMap((answer) => {
    const confidence = found.get(answer.assessmentId);
    return confidence === undefined ? [] : [{ ...answer, confidence }];
  });
}

function confidenceIn({ report, profile, text }: EngineMark): number {
  const evidence = report.points.flatMap((point) => point.evidence);
  const step = (markingProfile(profile) ?? defaultProfile()).markStep.value;
  const unmatched = unmatchedLength(text, evidence);
  return confidenceOf({ report, unmatched, length: text.trim().length, step });
}

function keep(assessmentId: string, confidence: number): number {
  const [oldest] = known.keys();
  if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
  known.set(assessmentId, confidence);
  return confidence;
}
