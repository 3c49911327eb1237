import { toMarks, type Hundredths } from "@content/contract/marks";

type Scored = { marksHundredths: Hundredths | null; maxHundredths: Hundredths | null };

/** Marks of a sitting's answers together; null as soon as one has none, since a sum of some would pass for the whole. */
export function totalOf(answers: readonly Scored[]): { marks: number; max: number } | null {
  let [marks, max] = [0, 0];
  for (const { marksHundredths, maxHundredths } of answers) {
    if (marksHundredths === null || maxHundredths === null) return null;
    marks += marksHundredths;
    max += maxHundredths;
  }
  return answers.length === 0 ? null : { marks: toMarks(marks), max: toMarks(max) };
}
