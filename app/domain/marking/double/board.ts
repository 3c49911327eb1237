import { isWithin } from "./settle";

/** Where a double-marked answer stands. */
export type Standing = "first" | "second" | "third" | "expert" | "settled";

type Task = { attemptId: string; questionId: string; round: string; doneAt: number | null };
type Mark = {
  attemptId: string;
  round: string | null;
  byPersonId: string | null;
  share: number;
  maxHundredths: number | null;
};

/** A question's answers by where they stand, and how far the first two marks of settled ones lie apart, as shares. */
export type QuestionRounds = Record<Standing, number> & {
  questionId: string;
  pairs: number;
  /** Mean of |first − second|; null without settled pairs. */
  meanDifference: number | null;
  /** Pairs apart by no more than the tolerance given. */
  within: number;
};

/** How a marker leans: mean of their mark less what the answer came to, over settled answers; above 0 lenient. */
export type MarkerLean = { personId: string; n: number; lean: number; few: boolean };

/** Fewer settled answers than this do not tell a marker's lean (our choice). */
export const FEW_ANSWERS = 10;

const ORDER = ["first", "second", "third", "expert"] as const;

/** The board of a mock exam, by question in the order of `questionIds`. Only settled answers enter into differences: others stay blind. */
export function roundsByQuestion(input: {
  questionIds: readonly string[];
  tasks: readonly Task[];
  marks: readonly Mark[];
  tolerancePercent: number;
}): QuestionRounds[] {
  const { questionIds, tasks, marks, tolerancePercent } = input;
  const settled = settledShares(marks);
  const given = new Map(marks.map((mark) => [`${mark.attemptId} ${mark.round}`, mark]));
  const byAttempt = new Map<string, Task[]>();
  for (const task of tasks) byAttempt.set(task.attemptId, [...(byAttempt.get(task.attemptId) ?? []), task]);
  return questionIds.map((questionId) => {
    const row = { first: 0, second: 0, third: 0, expert: 0, settled: 0 };
    const differences: number[] = [];
    for (const [attemptId, own] of byAttempt) {
      if (own[0]?.questionId !== questionId) continue;
      const next = ORDER.find((round) => own.some((task) => task.round === round && task.doneAt === null));
      const standing: Standing = settled.has(attemptId) ? "settled" : (next ?? "settled");
      row[standing] += 1;
      if (!settled.has(attemptId)) continue;
      const [first, second] = [given.get(`${attemptId} first`), given.get(`${attemptId} second`)];
      if (first && second) differences.push(Math.abs(first.share - second.share));
    }
    const sum = differences.reduce((total, one) => total + one, 0);
    return {
      ...row,
      questionId,
      pairs: differences.length,
      meanDifference: differences.length === 0 ? null : sum / differences.length,
      within: differences.filter((one) => isWithin(Math.round(one * 10_000), 0, 10_000, tolerancePercent)).length,
    };
  });
}

/** How each marker of blind rounds leans, by their ids in the order they first marked. */
export function markerLeans(marks: readonly Mark[]): MarkerLean[] {
  const settled = settledShares(marks);
  const leans = new Map<string, number[]>();
  for (const { attemptId, round, byPersonId, share } of marks) {
    const came = settled.get(attemptId);
    if (came === undefined || byPersonId === null || round === "expert" || round === "final") continue;
    const own = leans.get(byPersonId) ?? [];
    own.push(share - came);
    leans.set(byPersonId, own);
  }
  return [...leans].map(([personId, list]) => ({
    personId,
    n: list.length,
    lean: list.reduce((sum, one) => sum + one, 0) / list.length,
    few: list.length < FEW_ANSWERS,
  }));
}

/** What settled answers came to: the expert's latest word, or the rule's mean. */
function settledShares(marks: readonly Mark[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { attemptId, round, share } of marks) if (round === "final") shares.set(attemptId, share);
  for (const { attemptId, round, share } of marks) if (round === "expert") shares.set(attemptId, share);
  return shares;
}
