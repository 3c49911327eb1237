import type { MaterialMark, NotesContent } from "@content/contract/notes";
import { joinNotes, joinOverlapping } from "./marks";
import { mergeOutlines } from "./merge-outlines";

/**
 * Two versions of the notes as one, so that two pages lose nothing to each other: what either added or changed stays, what one
 * removed and the other left alone goes. `base` is what both began with (empty where that is not known: then nothing goes).
 * Swapping `one` and `other` changes nothing.
 */
export function mergeNotes(base: NotesContent, one: NotesContent, other: NotesContent): NotesContent {
  const [was, a, b] = [base, one, other].map(({ marks }) => new Map(marks.map((mark) => [mark.id, mark])));
  const ids = new Set([...one.marks, ...other.marks].map(({ id }) => id));
  const marks = [...ids].flatMap((id) => mergeMark(was?.get(id), a?.get(id), b?.get(id)) ?? []);
  return { marks: joinOverlapping(marks), outline: mergeOutlines(base.outline, one.outline, other.outline) };
}

/** Whether two notes say the same. */
export function sameNotes(one: NotesContent, other: NotesContent): boolean {
  return (
    one.outline === other.outline &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, index) => sameMark(mark, other.marks[index]))
  );
}

type Mark = MaterialMark | undefined;

/** Undefined where it is gone for good: removed on one side and untouched on the other. */
function mergeMark(was: Mark, a: Mark, b: Mark): Mark {
  if (!a || !b) {
    const left = a ?? b;
    return was && left && sameMark(was, left) ? undefined : left;
  }
  if (was && sameMark(was, a)) return b;
  if ((was && sameMark(was, b)) || sameMark(a, b)) return a;
  return {
    ...a,
    start: changed(was?.start, a.start, b.start, Math.min),
    end: changed(was?.end, a.end, b.end, Math.max),
    // Where both chose another style than before they chose the same: there are two.
    style: was && a.style === was.style ? b.style : was && b.style === was.style ? a.style : firstOf(a.style, b.style),
    material: firstOf(a.material, b.material),
    note: changed(was?.note, a.note, b.note, (one, other) =>
      one < other ? joinNotes(one, other) : joinNotes(other, one),
    ),
  };
}

function changed<Value>(was: Value | undefined, a: Value, b: Value, both: (a: Value, b: Value) => Value): Value {
  if (a === b || b === was) return a;
  return a === was ? b : both(a, b);
}

function firstOf<Word extends string>(a: Word, b: Word): Word {
  return a < b ? a : b;
}

function sameMark(a: MaterialMark, b: Mark): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.material === b.material &&
    a.start === b.start &&
    a.end === b.end &&
    a.style === b.style &&
    a.note === b.note
  );
}
