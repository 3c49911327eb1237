import { toHundredths, type Hundredths } from "@content/contract/marks";

/** Rounds half up to a step, both in hundredths. The one place where a total is rounded. */
export function roundToStep(value: number, step: Hundredths): Hundredths {
  // Thirds of marks add up to a hair below a half step; that hair must not cost one.
  return Math.max(0, Math.floor(value / step + 0.5 + 1e-9) * step);
}

/** A total in hundredths → report marks: rounded once to the profile's step, never above the full marks. */
export function totalMarks(value: number, total: Hundredths, markStep: number): Hundredths {
  return Math.min(total, roundToStep(Math.max(0, value), toHundredths(markStep)));
}

/** `value / total` kept within 0..1; 0 where there is nothing to earn. */
export function shareOf(value: number, total: number): number {
  return total <= 0 ? 0 : Math.min(1, Math.max(0, value / total));
}
