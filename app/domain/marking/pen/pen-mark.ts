/** What the red pen draws, in the order of its keys: a remark, words struck out, a wavy line, a circle, something to put in. */
export const PEN_KINDS = ["comment", "strike", "wave", "circle", "insert"] as const;
export type PenKind = (typeof PEN_KINDS)[number];

/** One stroke of the red pen on a canonical answer: UTF-16 units, half-open. `no` is the number its remark is listed under. */
export type PenMark = { start: number; end: number; pen: PenKind; no: number; text: string };

type Remark = { id: string; start: number | null; end: number | null; pen: PenKind; text: string };

/**
 * The remarks on an answer that have a place on it, numbered in the order of their places, as the pen draws them. What no
 * longer lies within the text is left out of the drawing, and stays in the list.
 */
export function penMarks(remarks: readonly Remark[], answer: string): PenMark[] {
  return numbered(remarks).flatMap(({ remark: { start, end, pen, text }, no }) =>
    no !== null && start !== null && end !== null && start < end && end <= answer.length
      ? [{ start, end, pen, no, text }]
      : [],
  );
}

/** Every remark with its number; those on the whole answer have none. */
export function numbered<One extends Remark>(remarks: readonly One[]): { remark: One; no: number | null }[] {
  let last = 0;
  return remarks.map((remark) => ({ remark, no: remark.start === null ? null : ++last }));
}
