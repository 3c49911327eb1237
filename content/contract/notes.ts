import { z } from "zod";

/** The most marks one attempt keeps. */
export const MAX_MARKS = 500;
/** The longest note on a mark, in UTF-16 units. A page lets less be typed: joining two marks joins their notes. */
export const MAX_NOTE_LENGTH = 4_000;
/** The longest scratch outline, in UTF-16 units. A page lets less be typed: two versions are joined, never cut. */
export const MAX_OUTLINE_LENGTH = 40_000;

/**
 * A marked place of a material: `material` is the content hash of its text, `start` and `end` UTF-16 units of its canonical text,
 * half-open. The words themselves are not kept: the text a hash names never changes.
 */
export const materialMarkSchema = z.strictObject({
  id: z.string().min(1).max(40),
  material: z.string().min(1).max(100),
  start: z.number().int().min(0),
  end: z.number().int().positive(),
  style: z.enum(["highlight", "underline"]),
  note: z.string().max(MAX_NOTE_LENGTH).default(""),
});
export type MaterialMark = z.infer<typeof materialMarkSchema>;
/** 荧光 and 下划线. */
export type MarkStyle = MaterialMark["style"];

/** What a candidate marks and sketches while reading: kept with the attempt, never scored. */
export const notesContentSchema = z.strictObject({
  marks: z.array(materialMarkSchema.refine(({ start, end }) => start < end)).max(MAX_MARKS),
  /** The scratch outline, as plain text. */
  outline: z.string().max(MAX_OUTLINE_LENGTH),
});
export type NotesContent = z.infer<typeof notesContentSchema>;
