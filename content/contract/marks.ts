/**
 * Integer hundredths of a mark. Marks in files (rubrics, packs, reports) are plain numbers of marks with at most two decimals, as
 * tutors write them. Code and database count in integer hundredths; these two functions are the only crossing.
 */
export type Hundredths = number;

/** Marks as written in a file → integer hundredths. */
export function toHundredths(marks: number): Hundredths {
  return Math.round(marks * 100);
}

/** Integer hundredths → marks as written in a file. */
export function toMarks(hundredths: Hundredths): number {
  return hundredths / 100;
}
