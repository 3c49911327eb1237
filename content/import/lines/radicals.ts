import { ordinaryCharacter } from "~/domain/text/radicals";

const LOOK_ALIKE = /[\u2E80-\u2FDF]/g;

/**
 * `text` with every radical look-alike (from PDFs) replaced by its ideograph, and each replacement in order. `make` is
 * asked for each; where it says no the character stays.
 */
export function foldRadicals(
  text: string,
  make: (before: string, after: string) => boolean = () => true,
): { text: string; changes: { before: string; after: string }[] } {
  const changes: { before: string; after: string }[] = [];
  const folded = text.replace(LOOK_ALIKE, (before) => {
    const after = String.fromCharCode(ordinaryCharacter(before.charCodeAt(0)));
    if (after === before || !make(before, after)) return before;
    changes.push({ before, after });
    return after;
  });
  return { text: folded, changes };
}
