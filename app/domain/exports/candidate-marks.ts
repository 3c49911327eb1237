import { toMarks } from "@content/contract/marks";
import { countingSitting, type AssignedSitting } from "../assignments/progress";
import { totalOf } from "../assignments/total-of";

/** Who gave the marks that count: the program, one tutor, what the rule made of several marks, or the arbitration. */
export type MarkSource = "engine" | "tutor" | "settled" | "expert";

/** One answer as the tables hold it; what is unset or not marked yet is null. Marks are plain marks, the share is 0..1. */
export type AnswerMarks = {
  attemptId: string;
  questionId: string;
  assessmentId: string | null;
  source: MarkSource | null;
  marks: number | null;
  max: number | null;
  share: number | null;
};

type Scored = {
  attemptId: string;
  questionId: string;
  assessmentId: string | null;
  source: "engine" | "tutor" | "self" | null;
  round: "first" | "second" | "third" | "final" | "expert" | null;
  share: number | null;
  marksHundredths: number | null;
  maxHundredths: number | null;
};

/** What counts of one candidate in an assignment: the answers of the sitting handed in last, and their sum. */
export type CandidateMarks = {
  answers: AnswerMarks[];
  /** Null as soon as one answer has no marks: a part of a sum is no sum. */
  total: { marks: number; max: number } | null;
  /** UTC milliseconds; null while nothing is handed in. */
  handedInAt: number | null;
};

/** Sittings by whose they are, each person's in the order they came. */
export function byPerson<One extends { personId: string }>(sittings: readonly One[]): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of sittings) {
    const own = found.get(one.personId);
    if (own === undefined) found.set(one.personId, [one]);
    else own.push(one);
  }
  return found;
}

/** The marks of a candidate's sittings. */
export function candidateMarks(
  sittings: readonly (AssignedSitting & { answers: readonly Scored[] })[],
): CandidateMarks {
  const counting = countingSitting(sittings);
  const answers = counting?.answers ?? [];
  return {
    answers: answers.map(({ attemptId, questionId, assessmentId, share, marksHundredths, maxHundredths, ...by }) => ({
      ...{ attemptId, questionId, assessmentId, share, source: sourceOf(by) },
      marks: marksHundredths === null ? null : toMarks(marksHundredths),
      max: maxHundredths === null ? null : toMarks(maxHundredths),
    })),
    total: totalOf(answers),
    handedInAt: counting?.sealedAt ?? null,
  };
}

function sourceOf({ source, round }: Pick<Scored, "source" | "round">): MarkSource | null {
  if (source === "engine") return "engine";
  if (source !== "tutor") return null;
  return round === "final" ? "settled" : round === "expert" ? "expert" : "tutor";
}
