import type { Hundredths } from "@content/contract/marks";
import { discriminationOf, type Discrimination } from "./discrimination";

/** An answer as it counts: whose, to which question, and what it earned. */
export type AnswerMark = {
  attemptId: string;
  personId: string;
  questionId: string;
  share: number;
  marksHundredths: Hundredths | null;
  maxHundredths: Hundredths | null;
};

/** A candidate's whole assignment: the share of its full marks, 0..1, and the marks where every question has some. */
export type Total = { personId: string; share: number; marks: Hundredths | null; max: Hundredths | null };

/**
 * What each candidate earned in all `questions` questions. Questions weigh by their full marks; where one has none, they weigh
 * equally. Whoever has an answer without marks has no total, since a sum of some would pass for the whole.
 */
export function totalsOf(marks: readonly AnswerMark[], questions: number): Total[] {
  return Array.from(
    groupBy(marks, ({ personId }) => personId),
    ([personId, own]) => ({ personId, own }),
  ).flatMap(({ personId, own }) => {
    if (own.length < questions) return [];
    const [earned, full] = [sum(own, "marksHundredths"), sum(own, "maxHundredths")];
    const weighed = earned !== null && full !== null && full > 0;
    const share = weighed ? earned / full : own.reduce((all, one) => all + one.share, 0) / own.length;
    return [
      { personId, share: Math.min(1, Math.max(0, share)), marks: weighed ? earned : null, max: weighed ? full : null },
    ];
  });
}

type PointMark = { attemptId: string; pointId: string; awarded: number; max: number };

/**
 * 区分度 of every key point of one question, by its id, over candidates with a total. All else is the total less what the point
 * itself brought.
 */
export function pointDiscriminations(input: {
  answers: readonly AnswerMark[];
  points: readonly PointMark[];
  totals: readonly Total[];
}): Map<string, Discrimination | null> {
  const { answers, points, totals } = input;
  const totalOf = new Map(totals.map((one) => [one.personId, one]));
  const restOf = new Map<string, (point: PointMark) => number>();
  const worth = groupBy(points, ({ attemptId }) => attemptId);
  for (const answer of answers) {
    const total = totalOf.get(answer.personId);
    if (!total) continue;
    const { marks } = total;
    const full = (worth.get(answer.attemptId) ?? []).reduce((all, { max }) => all + max, 0);
    restOf.set(answer.attemptId, ({ awarded }) => {
      if (marks !== null) return round(marks / 100 - awarded);
      return round(total.share - (full > 0 ? awarded / full : 0));
    });
  }
  return new Map(
    Array.from(
      groupBy(points, ({ pointId }) => pointId),
      ([pointId, own]) => [
        pointId,
        discriminationOf(
          own.flatMap((point) => {
            const rest = restOf.get(point.attemptId);
            return rest && point.max > 0 ? [{ item: Math.min(1, point.awarded / point.max), rest: rest(point) }] : [];
          }),
        ),
      ],
    ),
  );
}

/** Sums of marks that are the same but for binary noise are ties. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function sum(marks: readonly AnswerMark[], of: "marksHundredths" | "maxHundredths"): Hundredths | null {
  let all = 0;
  for (const mark of marks) {
    const one = mark[of];
    if (one === null) return null;
    all += one;
  }
  return all;
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
