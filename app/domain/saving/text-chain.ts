import { applyChange, changeBetween } from "./text-change";

/** How a revision's text is kept: whole, or as what it changes of the revision `base`. */
export type KeptText =
  | { base: null; prefix: null; suffix: null; body: string }
  | { base: number; prefix: number; suffix: number; body: string };

/** After so many changes in a row a text is kept whole again: one damaged row can harm no more than these. */
export const WHOLE_EVERY = 200;

/** The text a new one is told against, and how many changes lie between it and the last whole text. */
export type ChangeBase = { number: number; text: string; sinceWhole: number };

/** How `text` is kept most cheaply: as a change where that is less than half of it. */
export function keepText(text: string, against: ChangeBase | null): KeptText {
  const whole: KeptText = { base: null, prefix: null, suffix: null, body: text };
  if (against === null || against.sinceWhole + 1 >= WHOLE_EVERY) return whole;
  const { prefix, suffix, middle } = changeBetween(against.text, text);
  return middle.length * 2 < text.length ? { base: against.number, prefix, suffix, body: middle } : whole;
}

type KeptRow = { number: number; base: number | null; prefix: number | null; suffix: number | null; body: string };

/**
 * The whole text of each row, by number. Rows may come in any order; throws where one is told against a row that is not
 * there, which no stored chain is.
 */
export function wholeTexts(rows: readonly KeptRow[]): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { number, base, prefix, suffix, body } of [...rows].sort((a, b) => a.number - b.number)) {
    if (base === null) {
      texts.set(number, body);
      continue;
    }
    const from = texts.get(base);
    if (from === undefined) throw new Error(`revision ${number} is told against ${base}, which is not there`);
    texts.set(number, applyChange(from, { prefix: prefix ?? 0, suffix: suffix ?? 0, middle: body }));
  }
  return texts;
}
