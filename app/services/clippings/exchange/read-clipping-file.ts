import { parse } from "csv-parse/sync";
import { checkClipping, type ClippingProblem } from "~/domain/clippings/check-clipping";
import { readTags } from "~/domain/clippings/read-tags";
import { MAX_NOTE } from "~/services/library/marks/save-note.server";
import { clippingFileSchema, clippingInFileSchema, noteInFileSchema } from "./clipping-file";
import type { ClippingInFile, NoteInFile } from "./clipping-file";
import { cellsOf, headOf, type ClippingCells } from "./csv-rows";

export type RowProblem = ClippingProblem | "unreadable" | "not-a-clipping" | "not-a-note" | "no-entry";
/** A row that was not taken: its number in the file (rows of JSON counted from 1, notes after clippings), and why. */
export type BadRow = { row: number; problem: RowProblem };
export type ReadNote = NoteInFile & { row: number };
export type ClippingsRead = { clippings: ClippingInFile[]; notes: ReadNote[]; bad: BadRow[] };

/** Clippings and notes from a file's text, our own JSON or a table. Nothing that is wrong is guessed at; each is named by its row. */
export function readClippingFile(text: string, now: number): ClippingsRead {
  const bare = text.replace(/^\uFEFF/, "");
  return bare.trimStart().startsWith("{") ? readJson(bare) : readTable(bare, now);
}

const UNREADABLE: ClippingsRead = { clippings: [], notes: [], bad: [{ row: 1, problem: "unreadable" }] };

function readJson(text: string): ClippingsRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return UNREADABLE;
  }
  const file = clippingFileSchema.safeParse(value);
  if (!file.success) return UNREADABLE;
  const read: ClippingsRead = { clippings: [], notes: [], bad: [] };
  for (const [index, one] of file.data.clippings.entries()) {
    const row = index + 1;
    const known = clippingInFileSchema.safeParse(one);
    if (known.success) takeClipping(read, row, known.data);
    else read.bad.push({ row, problem: "not-a-clipping" });
  }
  for (const [index, one] of file.data.notes.entries()) {
    const row = file.data.clippings.length + index + 1;
    const known = noteInFileSchema.safeParse(one);
    if (known.success) read.notes.push({ ...known.data, row });
    else read.bad.push({ row, problem: "not-a-note" });
  }
  return read;
}

function readTable(text: string, now: number): ClippingsRead {
  let rows: string[][];
  try {
    rows = parse(text, { relax_column_count: true });
  } catch {
    return UNREADABLE;
  }
  const head = headOf(rows[0]);
  const read: ClippingsRead = { clippings: [], notes: [], bad: [] };
  for (const [index, row] of rows.entries()) {
    if ((index === 0 && head !== null) || row.every((cell) => cell.trim() === "")) continue;
    const cells = cellsOf(row, head);
    if (cells.kind === "note") takeNote(read, index + 1, cells, now);
    else takeCells(read, index + 1, cells, now);
  }
  return read;
}

function takeClipping(read: ClippingsRead, row: number, one: ClippingInFile): void {
  const checked = checkClipping({ ...one, source: one.source ?? "", sourceDate: one.sourceDate ?? "" });
  const { packId, createdAt, updatedAt } = one;
  if (checked.ok) read.clippings.push({ ...checked.clipping, packId, createdAt, updatedAt });
  else read.bad.push({ row, problem: checked.problem });
}

function takeCells(read: ClippingsRead, row: number, cells: ClippingCells, now: number): void {
  const { kind, text, source, date, topics, uses } = cells;
  const typed = { kind, text, source, sourceDate: date, topics: readTags(topics), uses: readTags(uses) };
  const checked = checkClipping(typed);
  if (!checked.ok) read.bad.push({ row, problem: checked.problem });
  else read.clippings.push({ ...checked.clipping, packId: null, createdAt: now, updatedAt: now });
}

function takeNote(read: ClippingsRead, row: number, { text, source, entry }: ClippingCells, now: number): void {
  const note = text.trim();
  if (note === "") read.bad.push({ row, problem: "empty" });
  else if (note.length > MAX_NOTE) read.bad.push({ row, problem: "too-long" });
  else if (entry === "") read.bad.push({ row, problem: "no-entry" });
  else read.notes.push({ entryId: entry, pack: "", title: source, note, bookmarkedAt: null, updatedAt: now, row });
}
