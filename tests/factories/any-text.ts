import fc from "fast-check";

/** Halves of characters, which are no characters. */
const HALVES = { first: 0xd800, count: 0x800 };

const character = fc.integer({ min: 0, max: 0x10ffff - HALVES.count }).map(
  (no) => String.fromCodePoint(no < HALVES.first ? no : no + HALVES.count),
  (text) => {
    const code = typeof text === "string" && [...text].length === 1 ? (text.codePointAt(0) ?? -1) : -1;
    if (code < 0 || (code >= HALVES.first && code < HALVES.first + HALVES.count)) throw new Error("no character");
    return code < HALVES.first ? code : code - HALVES.count;
  },
);

/**
 * Texts of any characters, as `fc.string({ unit: "binary" })` makes them. That one writes down all million characters in each
 * process first, which takes a second.
 */
export function anyText({ maxLength }: { maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ unit: character, ...(maxLength !== undefined && { maxLength }) });
}
