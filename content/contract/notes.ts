import { z } from "zod";

const MAX_MARKS = 500;
const MAX_NOTE = 2_000;
const MAX_OUTLINE = 20_000;

/** A marked place of a material: UTF-16 units of its canonical text, `quote` the words there. */
export const materialMarkSchema = z.strictObject({
  id: z.string().min(1).max(40),
  material: z.string().min(1),
  start: z.number().int().min(0),
  end: z.number().int().positive(),
  quote: z.string().max(MAX_NOTE),
  style: z.enum(["highlight", "underline"]),
  note: z.string().max(MAX_NOTE).default(""),
});
export type MaterialMark = z.infer<typeof materialMarkSchema>;

/** What a candidate marks and sketches while reading: kept with the attempt, never scored. */
export const notesContentSchema = z.strictObject({
  marks: z.array(materialMarkSchema).max(MAX_MARKS),
  /** The scratch outline, as plain text. */
  outline: z.string().max(MAX_OUTLINE),
});
export type NotesContent = z.infer<typeof notesContentSchema>;
