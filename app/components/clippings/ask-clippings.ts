import type { ClippingProblem } from "~/domain/clippings/check-clipping";
import type { ClippingKind } from "~/domain/clippings/clipping";

export type FoundClipping = {
  id: string;
  kind: ClippingKind;
  text: string;
  source: string | null;
  sourceDate: string | null;
};
export type FoundClippings = { clippings: FoundClipping[]; total: number };
type WordsRefusal = ClippingProblem | "too-many" | "not-allowed";

const ADDRESS = "/clippings/words";

/**
 * Clippings with these words; null where the server cannot be reached. Asked without the router: what it cannot load, it puts an
 * error in the place of the page, and the page holds an answer.
 */
export async function findWords(words: string): Promise<FoundClippings | null> {
  try {
    const answer = await fetch(`${ADDRESS}?${new URLSearchParams({ q: words })}`);
    return answer.ok ? ((await answer.json()) as FoundClippings) : null;
  } catch {
    return null;
  }
}

/** Keeps words of a material; why not, or `unreached`. */
export async function keepWords(attemptId: string, text: string): Promise<WordsRefusal | "unreached" | null> {
  try {
    const answer = await fetch(ADDRESS, { method: "POST", body: new URLSearchParams({ attemptId, text }) });
    if (answer.status !== 200 && answer.status !== 400) return "unreached";
    return ((await answer.json()) as { refused: WordsRefusal | null }).refused;
  } catch {
    return "unreached";
  }
}
