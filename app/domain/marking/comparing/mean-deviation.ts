/** Fewer answers than this say too little about how near the engine comes to a tutor. */
export const MIN_MARKED_ANSWERS = 30;

/** One score: `share` is 0..1 and unrounded; marks are hundredths and null where the rubric sets none. */
export type MarkedScore = { share: number; marksHundredths: number | null };

/** One answer that the engine and a tutor have both marked. */
export type MarkedTwice = { engine: MarkedScore; tutor: MarkedScore };

/**
 * 与老师评分的平均偏差, engine − tutor over all answers: `signed` says in which direction, `absolute` how far.
 * Shares are 0..1; marks are hundredths, unrounded, and null unless every answer has marks both times.
 */
export type MeanDeviation = {
  answers: number;
  share: { signed: number; absolute: number };
  marksHundredths: { signed: number; absolute: number } | null;
};

/** How far the engine's scores lie from the tutor's on average; null below `MIN_MARKED_ANSWERS` answers. */
export function meanDeviation(pairs: readonly MarkedTwice[]): MeanDeviation | null {
  if (pairs.length < MIN_MARKED_ANSWERS) return null;
  const marks = pairs.flatMap(({ engine, tutor }) =>
    engine.marksHundredths === null || tutor.marksHundredths === null
      ? []
      : [engine.marksHundredths - tutor.marksHundredths],
  );
  return {
    answers: pairs.length,
    share: meansOf(pairs.map(({ engine, tutor }) => engine.share - tutor.share)),
    marksHundredths: marks.length === pairs.length ? meansOf(marks) : null,
  };
}

function meansOf(differences: readonly number[]): { signed: number; absolute: number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { signed: mean(differences), absolute: mean(differences.map((difference) => Math.abs(difference))) };
}
