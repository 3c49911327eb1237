/**
 * Whose assessment of an answer counts, first to last (invariant 7). Who is not named here never counts: a learner's claim and a
 * learner's own marks are no mark. The whole order, which `countingAssessment` and `countingLast` both follow:
 *
 * 1. A late text that a tutor admitted comes before everything else, the latest admitted first.
 * 2. A tutor's assessment comes before the engine's. It stands however often a paper is typed up after it: its writer cannot
 *    set a tutor's marks aside.
 * 3. Of the engine's, that of the transcript typed up last comes before that of the sealed answer.
 * 4. The newest comes first, and of two made in the same moment the one with the greater id.
 */
export const COUNTING_ORDER = ["tutor", "engine"] as const;

/** That a text beside the sealed answer is read and scored: as what, and since when (UTC milliseconds). */
export type Admission = { as: "late" | "transcript"; at: number };

/** The admission whose text the engine's score is of: the latest late text, else the latest transcript; null: the sealed answer. */
export function countingAdmission<Known extends Admission>(admissions: readonly Known[]): Known | null {
  const latest = (as: Admission["as"]) =>
    admissions
      .filter((one) => one.as === as)
      .reduce<Known | null>((last, one) => (last === null || one.at > last.at ? one : last), null);
  return latest("late") ?? latest("transcript");
}
