import type { Hundredths } from "@content/contract/marks";

/** One answer's score: what counts for it, and what the paper gives for the question where it says so. Hundredths of a mark. */
export type AnswerScore = {
  awarded: Hundredths | null;
  max: Hundredths | null;
  /** 0..1; null while nothing has scored the answer. */
  share: number | null;
  paperMarks: Hundredths | null;
};

export type PaperScore = { awarded: Hundredths; max: Hundredths };

/** Half a mark, in which a score is carried over to a paper that gives other marks than the question. */
const STEP: Hundredths = 50;

/**
 * An answer's marks on the paper. Where the paper gives the question other marks than it was scored by, the share is carried
 * over, rounded half up to half a mark. Null where marks are unset or nothing has scored the answer.
 */
export function marksOnPaper({ awarded, max, share, paperMarks }: AnswerScore): PaperScore | null {
  if (paperMarks === null || paperMarks === max) return awarded === null || max === null ? null : { awarded, max };
  if (share === null) return null;
  return { awarded: Math.min(paperMarks, Math.round((share * paperMarks) / STEP) * STEP), max: paperMarks };
}

/** The sum over a paper; null as soon as one answer has no marks, since a sum of some would pass for the whole. */
export function paperTotal(scores: readonly AnswerScore[]): PaperScore | null {
  let total: PaperScore = { awarded: 0, max: 0 };
  for (const score of scores) {
    const marks = marksOnPaper(score);
    if (marks === null) return null;
    total = { awarded: total.awarded + marks.awarded, max: total.max + marks.max };
  }
  return scores.length === 0 ? null : total;
}
