import { searchForm } from "./search-form";

/** A piece of a text, marked where it is what was looked for. */
export type MarkedPiece = { text: string; marked: boolean };

/** What is shown of a text, in UTF-16 units around the first find. */
const SHOWN_BEFORE = 24;
const SHOWN_UNITS = 120;

/** Whether a text holds every term of a query: the last word, after an index has only narrowed things down. */
export function holdsTerms(text: string, terms: readonly string[]): boolean {
  const form = searchForm(text).text;
  return terms.every((term) => form.includes(term));
}

type Range = { start: number; end: number };

/** Where the terms stand in a text, in its own units, in order and without overlap. */
export function placesOf(text: string, terms: readonly string[]): Range[] {
  const form = searchForm(text);
  const found: Range[] = [];
  for (const term of terms) {
    for (let at = form.text.indexOf(term); at !== -1; at = form.text.indexOf(term, at + term.length)) {
      const last = form.starts[at + term.length - 1] as number;
      found.push({ start: form.starts[at] as number, end: last + 1 });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Range[] = [];
  for (const range of found) {
    const before = merged.at(-1);
    if (before && range.start <= before.end) before.end = Math.max(before.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** The whole text in pieces. */
export function markedText(text: string, terms: readonly string[]): MarkedPiece[] {
  return pieces(text, { start: 0, end: text.length }, placesOf(text, terms));
}

/** The part of a text around the first find, line breaks as spaces; its beginning where the terms stand elsewhere. */
export function snippet(text: string, terms: readonly string[]): MarkedPiece[] {
  const places = placesOf(text, terms);
  const first = places[0]?.start ?? 0;
  const start = wholeCharacter(text, first <= SHOWN_BEFORE ? 0 : first - SHOWN_BEFORE);
  const end = wholeCharacter(text, Math.min(text.length, start + SHOWN_UNITS));
  const shown = pieces(text, { start, end }, places).map(({ text: piece, marked }) => ({
    text: piece.replace(/\s+/g, " "),
    marked,
  }));
  return [...ellipsis(start > 0), ...shown, ...ellipsis(end < text.length)];
}

function ellipsis(cut: boolean): MarkedPiece[] {
  return cut ? [{ text: "…", marked: false }] : [];
}

/** A place that does not part the two halves of one character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function pieces(text: string, { start, end }: Range, places: readonly Range[]): MarkedPiece[] {
  const made: MarkedPiece[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (from < to) made.push({ text: text.slice(from, to), marked });
  };
  let at = start;
  for (const place of places) {
    if (place.end <= start || place.start >= end) continue;
    add(at, Math.max(at, place.start), false);
    add(Math.max(at, place.start), Math.min(end, place.end), true);
    at = Math.min(end, place.end);
  }
  add(at, end, false);
  return made;
}
