import type { CompiledVariant } from "./compiled-rubric";
import type { PreparedAnswer } from "./prepared-answer";
import type { VariantSign } from "./polarity/polarity";

/** One place where a variant stands in the answer's matching form. */
export type Occurrence = { start: number; end: number; clause: number; sign: VariantSign; general: boolean };

/** More places of one variant than this in an answer are not looked at: no honest answer has them. */
const MOST_PLACES = 400;

/** Where each variant stands, by the variant's number; clauses in `skipped` are left out. */
export function findOccurrences(
  answer: PreparedAnswer,
  variants: readonly CompiledVariant[],
  skipped: ReadonlySet<number>,
): Occurrence[][] {
  const { text, phraseAt, segments } = answer;
  const present = new Set(text);
  return variants.map(({ form, sign, general }) => {
    const places: Occurrence[] = [];
    if (!present.has(String.fromCodePoint(form.codePointAt(0) ?? 0))) return places;
    for (let at = text.indexOf(form); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(form, at + 1)) {
      const phrase = segments.phrases[phraseAt[at] ?? -1];
      if (phrase && !skipped.has(phrase.clause))
        places.push({ start: at, end: at + form.length, clause: phrase.clause, sign, general });
    }
    return places;
  });
}

/** Where variants stand, and the merged places of OR-groups, remembered: points often share a group. */
export type Places = { occurrences: readonly Occurrence[][]; known: Map<readonly CompiledVariant[], Occurrence[]> };

/** The places of several variants in one list, in order of their start. */
export function placesOf(group: readonly CompiledVariant[], { occurrences, known }: Places): Occurrence[] {
  const before = known.get(group);
  if (before) return before;
  const places = mergedPlaces(group, occurrences);
  known.set(group, places);
  return places;
}

function mergedPlaces(group: readonly CompiledVariant[], occurrences: readonly Occurrence[][]): Occurrence[] {
  if (group.length === 1) return occurrences[group[0]?.id ?? -1] ?? [];
  const found = group.map((variant) => occurrences[variant.id] ?? []).filter((places) => places.length > 0);
  if (found.length <= 1) return found[0] ?? [];
  const places = found.flat();
  // At one place the longest variant says most: 停车难 rather than 难.
  return places.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Index of the first place that starts at or after `offset`. */
export function firstFrom(places: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as { start: number }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places in [from, to) that begin within `reach` of one of some ranges, in order; of a long clause no more is looked at. */
export function placesNear<Place extends { start: number }>(
  places: readonly Place[],
  ranges: readonly { start: number; end: number }[],
  { from, to, reach }: { from: number; to: number; reach: number },
): Place[] {
  const near: Place[] = [];
  let next = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    next = Math.max(next, firstFrom(places, Math.max(from, start - reach)));
    for (; next < places.length; next += 1) {
      const place = places[next] as Place;
      if (place.start >= Math.min(to, end + reach)) break;
      near.push(place);
    }
  }
  return near;
}
