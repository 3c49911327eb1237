import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { MAX_MARKS, MAX_NOTE_LENGTH, MAX_OUTLINE_LENGTH, notesContentSchema } from "@content/contract/notes";
import { PASTE_ORIGINS, pasteSchema } from "../attempt-events/paste";
import { storedNotesSchema } from "../notes/notes-protocol";
import { readNotesContent, readStoredNotes } from "./notes";
import { readPastes } from "./pastes";

/** Mostly what belongs there, now and then anything else, a limit, or nothing at all. */
const mostly = (good: fc.Arbitrary<unknown>, ...odd: unknown[]) =>
  fc.oneof(
    { weight: 12, arbitrary: good },
    { weight: 1, arbitrary: fc.constantFrom(undefined, null, -1, 0.5, "", ...odd) },
  );
const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(fc.record(fields), fc.constantFrom(...Array<object>(20).fill({}), { more: 1 })).map(([value, more]) => ({
    ...value,
    ...more,
  }));

const place = mostly(fc.nat(50), 0, 2 ** 53, NaN, Infinity, "3");
const mark = some({
  id: mostly(fc.string({ minLength: 1, maxLength: 41 }), "x".repeat(40), 7),
  material: mostly(fc.string({ minLength: 1, maxLength: 101 }), 7),
  start: place,
  end: place.map((end) => (typeof end === "number" ? end + 40 : end)),
  style: mostly(fc.constantFrom("highlight", "underline"), "bold"),
  note: mostly(fc.string(), "x".repeat(MAX_NOTE_LENGTH), "x".repeat(MAX_NOTE_LENGTH + 1)),
});
const content = mostly(
  some({
    marks: mostly(fc.array(mark, { maxLength: 4 }), {}),
    outline: mostly(fc.string(), "x".repeat(MAX_OUTLINE_LENGTH), "x".repeat(MAX_OUTLINE_LENGTH + 1)),
  }),
  [],
);
/** As it comes over the wire: fields of nothing are gone. */
const asJson = (value: unknown): unknown => (JSON.parse(JSON.stringify({ value })) as { value?: unknown }).value;

test("notes are read as their schema reads them, whatever comes", () => {
  let taken = 0;
  fc.assert(
    fc.property(content, (value) => {
      const read = readNotesContent(value);
      if (read) taken++;
      expect(read).toEqual(notesContentSchema.safeParse(value).data ?? null);
      expect(readNotesContent(asJson(value))).toEqual(notesContentSchema.safeParse(asJson(value)).data ?? null);
    }),
  );
  expect(taken).toBeGreaterThan(0);
});

test("notes of the server are read as their schema reads them", () => {
  fc.assert(
    fc.property(mostly(some({ version: place, content })), (value) => {
      expect(readStoredNotes(value)).toEqual(storedNotesSchema.safeParse(value).data ?? null);
    }),
  );
});

test("more marks than an attempt keeps are none", () => {
  const marks = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `${at}`, material: "m", start: 0, end: 1, style: "underline" }));
  expect(readNotesContent({ marks: marks(MAX_MARKS), outline: "" })?.marks).toHaveLength(MAX_MARKS);
  expect(readNotesContent({ marks: marks(MAX_MARKS + 1), outline: "" })).toBeNull();
});

test("pastes are read as their schema reads them", () => {
  const paste = some({
    id: mostly(fc.stringMatching(/^[0-9a-f]{16}$/), "0123456789abcdeF", "0123456789abcde", "0123456789abcdef\n"),
    at: place,
    characters: mostly(fc.integer({ min: 1, max: 40 }), 0, 1_000_000, 1_000_001),
    from: mostly(fc.constantFrom(...PASTE_ORIGINS), "nowhere"),
  });
  fc.assert(
    fc.property(mostly(fc.array(paste, { maxLength: 3 }), {}), (value) => {
      expect(readPastes(value)).toEqual(z.array(pasteSchema).safeParse(value).data ?? null);
    }),
  );
});
