/** With fewer answers a share says more about these writers than about the question. */
export const FEW_ANSWERS = 5;

/** One answer's marks that count. */
export type LessonMark = {
  source: string;
  share: number;
  marksHundredths: number | null;
  maxHundredths: number | null;
};

/** What a class came to on a question: the mean of the shares (0..1), and of the marks where the question sets some. */
export type LessonScores = {
  answers: number;
  /** How many of them a tutor marked; the others have the engine's marks. */
  byTutor: number;
  few: boolean;
  meanShare: number | null;
  /** Plain marks, null where unset or where not all answers are out of the same. */
  meanMarks: number | null;
  maxMarks: number | null;
};

/** The mean over answers, one a writer; nothing is said of none. */
export function lessonScores(marks: readonly LessonMark[]): LessonScores {
  const answers = marks.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [max] = marks.map(({ maxHundredths }) => maxHundredths);
  const given = marks.flatMap(({ marksHundredths, maxHundredths }) =>
    marksHundredths !== null && maxHundredths === max ? [marksHundredths] : [],
  );
  const inMarks = answers > 0 && given.length === answers && typeof max === "number";
  return {
    answers,
    byTutor: marks.filter(({ source }) => source === "tutor").length,
    few: answers < FEW_ANSWERS,
    meanShare: answers === 0 ? null : mean(marks.map(({ share }) => share)),
    meanMarks: inMarks ? mean(given) / 100 : null,
    maxMarks: inMarks ? max / 100 : null,
  };
}
