import type { AdviceParts, ShownAdvice } from "./shown-advice-schema";

export type { AdviceParts, AdviceQuote, ShownAdvice } from "./shown-advice-schema";

/** Whether nothing more will come of a request. */
export function isAdviceOver({ state }: Pick<ShownAdvice, "state">): boolean {
  return state !== "waiting" && state !== "running";
}

/** Every place that advice cites, each once, in the order of the text. */
export function quotedPlaces(parts: AdviceParts | null): { start: number; end: number }[] {
  if (parts === null) return [];
  const quotes = [
    ...parts.strengths.map(({ quote: cited }) => cited),
    ...parts.advice.flatMap(({ quotes: cited }) => cited),
    ...parts.rewrites.map(({ original }) => original),
  ];
  const places = quotes.flatMap(({ place }) => (place === null ? [] : [place]));
  const each = new Map(places.map((place) => [`${place.start}-${place.end}`, place]));
  return [...each.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
