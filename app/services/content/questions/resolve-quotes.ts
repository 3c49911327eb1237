import type { MaterialText } from "@content/contract/question";
import type { SourceSpan } from "@content/contract/rubric";

const PARAGRAPH_END = "⏎";

type Resolved =
  { ok: true; spans: SourceSpan[] } | { ok: false; code: "quote-not-found" | "quote-not-unique"; quote: string };

/** The words of a span as one line of a form. Null where the material or the range is gone. */
export function quoteOf({ material, start, end }: SourceSpan, materials: readonly MaterialText[]): string | null {
  const text = materials.find(({ key }) => key === material)?.text;
  if (text === undefined || end > text.length) return null;
  return text.slice(start, end).replaceAll("\n", PARAGRAPH_END).trim();
}

/** Words of the materials → where they stand. A known span whose words are unchanged keeps its place, also among several. */
export function resolveQuotes(
  quotes: readonly string[],
  known: readonly SourceSpan[],
  materials: readonly MaterialText[],
): Resolved {
  const left = [...known];
  const spans: SourceSpan[] = [];
  for (const quote of quotes) {
    const at = left.findIndex((span) => quoteOf(span, materials) === quote);
    const kept = at < 0 ? undefined : left.splice(at, 1)[0];
    const places = kept ? [kept] : placesOf(quote.replaceAll(PARAGRAPH_END, "\n"), materials);
    const [place, second] = places;
    if (!place) return { ok: false, code: "quote-not-found", quote };
    if (second) return { ok: false, code: "quote-not-unique", quote };
    spans.push(place);
  }
  return { ok: true, spans };
}

/** The first two places where the words stand; more need not be known. */
function placesOf(words: string, materials: readonly MaterialText[]): SourceSpan[] {
  const places: SourceSpan[] = [];
  for (const { key, text } of materials) {
    for (let at = text.indexOf(words); at >= 0 && places.length < 2; at = text.indexOf(words, at + 1)) {
      places.push({ material: key, start: at, end: at + words.length });
    }
  }
  return places;
}
