import type { ProgressState } from "../assignments/progress";
import type { CandidateMarks, MarkSource } from "./candidate-marks";
import type { Cell } from "./inert-cell";

/** A table with its name; the first of its rows is the head. */
export type MarkTable = { name: string; rows: Cell[][] };

/** The words of the tables, in the reader's language; times in the school's zone. */
export type MarkWords = {
  sheets: { marks: string; points: string };
  head: Record<"name" | "number" | "group" | "state" | "total" | "full" | "share" | "handedInAt" | "late", string>;
  states: Record<ProgressState, string>;
  sources: Record<MarkSource, string>;
  yes: string;
  question: (of: { no: number; max: number | null; title: string }) => string;
  questionShare: (no: number) => string;
  questionSource: (no: number) => string;
  point: (of: { no: number; point: number; label: string; max: number | null }) => string;
  assignmentTotal: (of: { title: string; max: number | null }) => string;
  time: (at: number) => string;
};

export type CandidateRow = {
  name: string;
  number: string | null;
  group: string | null;
  state: ProgressState;
  late: boolean;
  marks: CandidateMarks;
};

export type TableQuestion = {
  questionId: string;
  title: string;
  points: { id: string; label: string; max: number | null }[];
};

/** Marks of an assignment: a candidate a row, a question three columns. */
export function marksTable(
  rows: readonly CandidateRow[],
  questions: readonly TableQuestion[],
  words: MarkWords,
): MarkTable {
  const { head } = words;
  const top: Cell[] = [
    ...[head.number, head.name, head.group, head.state],
    ...questions.flatMap(({ questionId, title }, at) => [
      words.question({ no: at + 1, title, max: maxOf(rows, questionId) }),
      words.questionShare(at + 1),
      words.questionSource(at + 1),
    ]),
    ...[head.total, head.full, head.share, head.handedInAt, head.late],
  ];
  const body = rows.map(({ number, name, group, state, late, marks: { answers, total, handedInAt } }): Cell[] => [
    ...[number, name, group, words.states[state]],
    ...questions.flatMap(({ questionId }): Cell[] => {
      const answer = answers.find((one) => one.questionId === questionId);
      const source = answer?.source ?? null;
      return [answer?.marks ?? null, rounded(answer?.share ?? null), source === null ? null : words.sources[source]];
    }),
    ...[total?.marks ?? null, total?.max ?? null, total && total.max > 0 ? rounded(total.marks / total.max) : null],
    ...[handedInAt === null ? null : words.time(handedInAt), late ? words.yes : null],
  ]);
  return { name: words.sheets.marks, rows: [top, ...body] };
}

/** What each key point was given: candidates by points. A point that was not judged is empty, one that earned nothing is 0. */
export function pointsTable(
  rows: readonly CandidateRow[],
  questions: readonly TableQuestion[],
  awards: ReadonlyMap<string, ReadonlyMap<string, number>>,
  words: MarkWords,
): MarkTable {
  const top: Cell[] = [
    ...[words.head.number, words.head.name],
    ...questions.flatMap(({ points }, at) =>
      points.map(({ label, max }, point) => words.point({ no: at + 1, point: point + 1, label, max })),
    ),
  ];
  const body = rows.map(({ number, name, marks: { answers } }): Cell[] => [
    ...[number, name],
    ...questions.flatMap(({ questionId, points }) => {
      const id = answers.find((one) => one.questionId === questionId)?.assessmentId ?? "";
      return points.map((point) => awards.get(id)?.get(point.id) ?? null);
    }),
  ]);
  return { name: words.sheets.points, rows: [top, ...body] };
}

export type ClassColumn = {
  title: string;
  /** By person. */
  marks: ReadonlyMap<string, CandidateMarks>;
};

type Member = { personId: string; name: string; number: string | null; group: string | null };

/** The totals of a class over its assignments: a member a row, an assignment a column of marks and one of its share. */
export function classTable(members: readonly Member[], columns: readonly ClassColumn[], words: MarkWords): MarkTable {
  const { head } = words;
  const top: Cell[] = [
    ...[head.number, head.name, head.group],
    ...columns.flatMap(({ title, marks }) => [words.assignmentTotal({ title, max: fullOf(marks) }), head.share]),
  ];
  const body = members.map(({ personId, name, number, group }): Cell[] => [
    ...[number, name, group],
    ...columns.flatMap(({ marks }): Cell[] => {
      const total = marks.get(personId)?.total ?? null;
      return [total?.marks ?? null, total && total.max > 0 ? rounded(total.marks / total.max) : null];
    }),
  ]);
  return { name: words.sheets.marks, rows: [top, ...body] };
}

/** The marks a question is out of, where that is one number for all. */
function maxOf(rows: readonly CandidateRow[], questionId: string): number | null {
  const all = rows.flatMap(({ marks }) => marks.answers.filter((one) => one.questionId === questionId));
  return theOnly(all.flatMap(({ max }) => (max === null ? [] : [max])));
}

function fullOf(marks: ReadonlyMap<string, CandidateMarks>): number | null {
  return theOnly([...marks.values()].flatMap(({ total }) => (total === null ? [] : [total.max])));
}

function theOnly(numbers: readonly number[]): number | null {
  const different = new Set(numbers);
  const [only = null] = different;
  return different.size === 1 ? only : null;
}

/** A share to four decimals: 0.6667. */
function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 10_000;
}
