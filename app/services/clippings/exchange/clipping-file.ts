import { z } from "zod";
import { CLIPPING_KINDS } from "~/domain/clippings/clipping";
import { MAX_NOTE } from "~/services/library/marks/save-note.server";

/** A file of all that a person may keep, with room to spare; what is larger is none. Bytes. */
export const CLIPPING_FILE_MAX_BYTES = 16 * 1024 * 1024;
/** Notes and bookmarks of the library in one file. */
export const MOST_NOTES = 2_000;

const time = z.number().int().min(0).max(8_640_000_000_000_000);
const tags = z.array(z.string()).max(50);

/** A clipping as its file holds it: everything but the ids, which another school would have given away already. */
export const clippingInFileSchema = z.strictObject({
  kind: z.enum(CLIPPING_KINDS),
  text: z.string(),
  source: z.string().nullable(),
  sourceDate: z.string().nullable(),
  topics: tags,
  uses: tags,
  packId: z.string().max(100).nullable(),
  createdAt: time,
  updatedAt: time,
});
export type ClippingInFile = z.infer<typeof clippingInFileSchema>;

/** A note or a bookmark of the library with the names it is found by where its id is not known. */
export const noteInFileSchema = z.strictObject({
  entryId: z.string().min(1).max(100),
  pack: z.string(),
  title: z.string(),
  note: z.string().trim().min(1).max(MAX_NOTE).nullable(),
  bookmarkedAt: time.nullable(),
  updatedAt: time,
});
export type NoteInFile = z.infer<typeof noteInFileSchema>;

/** The head of a file; its rows are read one by one, so that one that is wrong does not refuse the others. */
export const clippingFileSchema = z.object({
  format: z.literal("study-clippings"),
  version: z.literal(1),
  clippings: z.array(z.unknown()),
  notes: z.array(z.unknown()),
});
