import {
  MAX_MARKS,
  MAX_NOTE_LENGTH,
  MAX_OUTLINE_LENGTH,
  type MaterialMark,
  type NotesContent,
} from "@content/contract/notes";
import type { StoredNotes } from "../notes/notes-protocol";
import { hasOnly, isRecord, isText, isWhole, readList } from "./fields";

const MARK_FIELDS = ["id", "material", "start", "end", "style", "note"];
const CONTENT_FIELDS = ["marks", "outline"];

/**
 * Notes as `notesContentSchema` reads them, for the writing page: the validator alone would be a fifth of its script.
 * Null where they are none.
 */
export function readNotesContent(value: unknown): NotesContent | null {
  if (!isRecord(value) || !hasOnly(value, CONTENT_FIELDS)) return null;
  const marks = readList(value.marks, MAX_MARKS, readMark);
  return marks !== null && isText(value.outline, 0, MAX_OUTLINE_LENGTH) ? { marks, outline: value.outline } : null;
}

/** The server's notes as `storedNotesSchema` reads them; null where they are none. */
export function readStoredNotes(value: unknown): StoredNotes | null {
  if (!isRecord(value) || !isWhole(value.version, 0)) return null;
  const content = readNotesContent(value.content);
  return content && { version: value.version, content };
}

function readMark(value: unknown): MaterialMark | null {
  if (!isRecord(value) || !hasOnly(value, MARK_FIELDS)) return null;
  const { id, material, start, end, style, note = "" } = value;
  if (!isText(id, 1, 40) || !isText(material, 1, 100) || !isText(note, 0, MAX_NOTE_LENGTH)) return null;
  if (!isWhole(start, 0) || !isWhole(end, 1) || start >= end) return null;
  return style === "highlight" || style === "underline" ? { id, material, start, end, style, note } : null;
}
