type Kept = { id: string; shortcut: number | null };

/** The digits there are; a remark beyond them is taken by the mouse. */
export const BANK_DIGITS = 9;

/**
 * The remarks of a bank that a digit takes, by digit: each its own where it has one, the others on what digits are free, in the order
 * they are given (most used first).
 */
export function bankDigits<Known extends Kept>(bank: readonly Known[]): { digit: number; remark: Known }[] {
  const own = new Map<number, Known>();
  for (const remark of bank) {
    if (remark.shortcut !== null && !own.has(remark.shortcut)) own.set(remark.shortcut, remark);
  }
  const rest = bank.filter((remark) => remark.shortcut === null || own.get(remark.shortcut) !== remark);
  return Array.from({ length: BANK_DIGITS }, (_, at) => at + 1).flatMap((digit) => {
    const remark = own.get(digit) ?? rest.shift();
    return remark ? [{ digit, remark }] : [];
  });
}
