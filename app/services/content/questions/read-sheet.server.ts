import { readMarkingSheet, type MarkingSheet } from "@content/rubric/read-marking-sheet";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { countCharacters } from "~/domain/text/count";

/** UTF-16 units. A marking sheet of one question has some 500 to 3,000; beyond this it is a book. */
export const MAX_SHEET_LENGTH = 60_000;

export type SheetRefusal = "sheet-empty" | "sheet-too-long";

/** Reads a pasted marking sheet into points, with every line that a person has to look at. Nothing is stored. */
export function readSheet(text: string): ({ ok: true } & MarkingSheet) | { ok: false; reason: SheetRefusal } {
  if (text.length > MAX_SHEET_LENGTH) return { ok: false, reason: "sheet-too-long" };
  const canonical = canonicalText(text);
  // Zero-width characters alone are no sheet either.
  if (countCharacters(canonical) === 0) return { ok: false, reason: "sheet-empty" };
  return { ok: true, ...readMarkingSheet(canonical) };
}
