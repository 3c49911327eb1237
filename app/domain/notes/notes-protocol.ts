import { z } from "zod";
import { notesContentSchema, type NotesContent } from "@content/contract/notes";

/** What a page sends: its notes, and the version of the server's they build on (0: none). */
export const notesRequestSchema = z.strictObject({
  content: notesContentSchema,
  baseVersion: z.number().int().min(0),
});
export type NotesRequest = z.infer<typeof notesRequestSchema>;

/** The notes as the server has them. Version 0: nothing was kept yet. */
export const storedNotesSchema = z.object({ version: z.number().int().min(0), content: notesContentSchema });
export type StoredNotes = { version: number; content: NotesContent };
