import type { AnswerMark } from "../../answer-text";
import type { Sample, SampleOutcome } from "~/domain/studio/try-out";
import type { Expected } from "~/domain/studio/variant-use";

/** A sample as the studio shows it. `outcome` is null until the first scores are there. */
export type SampleView = Sample & {
  name: string;
  kind: "reference" | "answer" | "pasted";
  expected: Expected | null;
  outcome: SampleOutcome | null;
};

/** What the red pen marks in a sample: paid words by their point, and words that nearly earned one. */
export function marksOf({ report, nearMisses }: SampleOutcome): AnswerMark[] {
  const paid = report.points.flatMap(({ status, evidence }, index) =>
    status === "missed" ? [] : evidence.map(({ start, end }) => ({ start, end, pointNo: index + 1, kind: status })),
  );
  const near = nearMisses.flatMap(({ point, found }) =>
    found.map(({ start, end }) => ({ start, end, pointNo: point + 1, kind: "finding" as const })),
  );
  return [...paid, ...near];
}
