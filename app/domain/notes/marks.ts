import type { MarkStyle, MaterialMark, NotesContent } from "@content/contract/notes";
import type { Range } from "../text/segments";

/** Notes before anything was marked or sketched. */
export const NO_NOTES: NotesContent = { marks: [], outline: "" };

/** Adds a mark. What it overlaps in its own style becomes one with it; the other style lies over it untouched. */
export function addMark(content: NotesContent, mark: MaterialMark): NotesContent {
  return mark.start < mark.end ? { ...content, marks: joinOverlapping([...content.marks, mark]) } : content;
}

export type MarkChange = Partial<Pick<MaterialMark, "start" | "end" | "note">> & { style?: MarkStyle };

/** Changes the range, style or note of the mark with this id; overlaps that come of it are joined. */
export function changeMark(content: NotesContent, id: string, change: MarkChange): NotesContent {
  const marks = content.marks.map((mark) => (mark.id === id ? { ...mark, ...change } : mark));
  return { ...content, marks: joinOverlapping(marks.filter(({ start, end }) => start < end)) };
}

/** Takes a mark and its note away. */
export function removeMark(content: NotesContent, id: string): NotesContent {
  return { ...content, marks: content.marks.filter((mark) => mark.id !== id) };
}

/**
 * The marks in reading order, with overlapping ones of one material and style joined: the first one's id, all their words and
 * every note. Depends only on what marks there are, not on their order. A mark that nothing overlaps stays the same object.
 */
export function joinOverlapping(marks: readonly MaterialMark[]): MaterialMark[] {
  const joined: MaterialMark[] = [];
  const last = new Map<string, number>();
  for (const mark of [...marks].sort(inReadingOrder)) {
    const layer = `${mark.material} ${mark.style}`;
    const at = last.get(layer) ?? -1;
    const before = joined[at];
    if (before && mark.start < before.end) {
      joined[at] = { ...before, end: Math.max(before.end, mark.end), note: joinNotes(before.note, mark.note) };
    } else {
      last.set(layer, joined.push(mark) - 1);
    }
  }
  // Joining moved ends, and so the order of marks that begin together.
  return joined.sort(inReadingOrder);
}

/** A selection without the white space at its edges; null where nothing else is in it. */
export function trimRange(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}

/** Both notes, each once, one under the other. */
export function joinNotes(first: string, second: string): string {
  if (first.includes(second)) return first;
  return second.includes(first) ? second : `${first}\n${second}`;
}

function inReadingOrder(a: MaterialMark, b: MaterialMark): number {
  return (
    compare(a.material, b.material) ||
    a.start - b.start ||
    b.end - a.end ||
    compare(a.style, b.style) ||
    compare(a.note, b.note) ||
    compare(a.id, b.id)
  );
}

/** By UTF-16 units: the same on every machine. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
