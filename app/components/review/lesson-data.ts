import type { OutlinePoint } from "@content/contract/pack";
import type { AnswerMark } from "~/components/answer-text";
import type { ScoreValue } from "~/components/marking/use-score-text";
import type { ReferenceMark } from "~/components/reference-answer";
import type { PenKind } from "~/domain/marking/pen/pen-mark";
import type { LessonPoint, TopMiss } from "~/domain/review/lesson-points";
import type { LessonScores } from "~/domain/review/lesson-scores";
import type { Difference } from "~/domain/text/differences";

export type LessonRemark = {
  id: string;
  /** Counted through the lesson; null for a remark on the whole answer. */
  no: number | null;
  start: number | null;
  end: number | null;
  pen: PenKind;
  text: string;
  reasonCode: string | null;
};

export type LessonSample = {
  id: string;
  letter: string;
  kind: "good" | "error" | "upgrade";
  note: string;
  answer: string;
  score: ScoreValue | null;
  byTutor: boolean;
  marks: readonly AnswerMark[];
  remarks: readonly LessonRemark[];
};

export type LessonUpgrade = {
  id: string;
  letter: string | null;
  before: string;
  after: string;
  changes: readonly Difference[];
  note: string;
};

/** A lesson as the page shows it: nothing of it says whose an answer is. */
export type Lesson = {
  question: { title: string; stem: string; requirements: string | null };
  mode: "points" | "hybrid" | "band" | null;
  bestOf: number | null;
  /** Null where nothing is counted for who reads it: of too few answers one could be told from another. */
  scores: LessonScores | null;
  points: readonly LessonPoint[];
  /** Numbers of the key points that cost most. */
  dearest: readonly number[];
  misses: readonly TopMiss[];
  samples: readonly LessonSample[];
  upgrades: readonly LessonUpgrade[];
  reference: { text: string; marks: readonly ReferenceMark[] } | null;
  outlines: readonly { title: string; points: readonly OutlinePoint[] }[];
  inferred: boolean;
};
