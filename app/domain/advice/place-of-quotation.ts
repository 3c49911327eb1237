import { matchingForm, normalise, squeeze } from "../text/normalise";

/** UTF-16 units of canonical text, half-open. */
export type QuotedPlace = { start: number; end: number };

/**
 * The first place of a canonical text where quoted words stand, compared in the form in which advice is checked: width, quotation
 * marks and spaces make no difference. Null where they do not stand there; fewer than two characters name no place.
 */
export function placeOfQuotation(text: string, words: string): QuotedPlace | null {
  const { text: form, starts } = squeeze(normalise(text));
  const sought = matchingForm(words).trim();
  const from = sought.length < 2 ? -1 : form.indexOf(sought);
  if (from < 0) return null;
  const [start, last] = [starts[from], starts[from + sought.length - 1]];
  // What stands between the last word and the next one is not quoted.
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}
