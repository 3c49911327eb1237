/** The same text before and after a change, cut where the two begin and cease to differ. */
export type DifferingParts = { head: string; before: string; after: string; tail: string };

/** The common beginning and end of two texts, and what stands between them in each. Joined again they are the texts. */
export function differingParts(before: string, after: string): DifferingParts {
  // By characters, so that no pair of surrogates is torn apart.
  const a = [...before];
  const b = [...after];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return {
    head: a.slice(0, start).join(""),
    before: a.slice(start, a.length - end).join(""),
    after: b.slice(start, b.length - end).join(""),
    tail: a.slice(a.length - end).join(""),
  };
}

/** `U+2EA0` for one character that looks like another; null for more than one, or for plain characters nobody mistakes. */
export function codePointName(text: string): string | null {
  const [only, ...more] = text;
  const code = only?.codePointAt(0);
  if (code === undefined || more.length > 0 || code < 0x2e80) return null;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
