import { matchingForm } from "~/domain/text/normalise";
import type { DropReason } from "./drop-reasons";

/** Keeps the parts of a reply that pass and counts the others by reason. */
export class PartFilter {
  readonly dropped: Partial<Record<DropReason, number>> = {};

  #drop(reason: DropReason): void {
    this.dropped[reason] = (this.dropped[reason] ?? 0) + 1;
  }

  /** A text of its own; "" where it fails or was not there. */
  text(text: string, check: (text: string) => DropReason | null): string {
    if (text === "") return "";
    const reason = check(text);
    if (reason === null) return text;
    this.#drop(reason);
    return "";
  }

  /** The elements of a list that pass, the first `most` of them, each once; `wordsOf` tells what makes two the same. */
  list<Part>(
    parts: readonly Part[],
    {
      most,
      check,
      wordsOf,
    }: { most: number; check: (part: Part) => DropReason | null; wordsOf: (part: Part) => string },
  ): Part[] {
    const seen = new Set<string>();
    const kept: Part[] = [];
    for (const part of parts) {
      const words = matchingForm(wordsOf(part));
      const reason = check(part) ?? (seen.has(words) ? "nothing-new" : kept.length >= most ? "too-many" : null);
      if (reason === null) {
        kept.push(part);
        seen.add(words);
      } else this.#drop(reason);
    }
    return kept;
  }
}
