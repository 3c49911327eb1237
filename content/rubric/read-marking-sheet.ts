import type { Point } from "../contract/rubric";
import { leavesOf } from "./sheet/points/flatten";
import { titleAsTotal } from "./sheet/points/title-as-total";
import { placeLine } from "./sheet/placing/place-line";
import { pointOf } from "./sheet/points/point-of";
import { isTutorJudged, leaveToTutor } from "./sheet/points/tutor-judged";
import { sheetLines } from "./sheet/reading/sheet-lines";
import { emptyState, type SheetDoubt } from "./sheet/sheet-state";
import { wholeMarks } from "./sheet/points/whole-marks";

/** A rubric read from a pasted marking sheet, and every line or word of it that a person has to look at. */
export type MarkingSheet = {
  rubric: { points: Point[]; bestOf?: number; marks: number | null };
  doubts: SheetDoubt[];
};

/**
 * Reads a marking sheet as tutors write them (机制不健全（2分）, 关键词“统筹”(1分)，近义“协调”, 每点5分,答对5条即满分). Nothing is
 * dropped silently: a line is used or doubted; marks for what no key word shows stay in the total, without a point. Never throws; linear in the length of the text.
 */
export function readMarkingSheet(text: string): MarkingSheet {
  const state = emptyState();
  for (const line of sheetLines(text)) placeLine(line, state);
  titleAsTotal(state);
  const points: Point[] = [];
  for (const leaf of leavesOf(state)) {
    if (isTutorJudged(leaf.draft)) {
      leaveToTutor(leaf, state);
      continue;
    }
    const point = pointOf(leaf, `p${points.length + 1}`, state);
    if (point === null) state.doubts.push({ line: leaf.draft.line, code: "unplaced", text: leaf.draft.label });
    else points.push(point);
  }
  const whole = wholeMarks(points, state);
  if (points.length === 0) state.doubts.push({ line: 1, code: "no-points", text: "" });
  return { rubric: { points, ...whole }, doubts: state.doubts.sort((a, b) => a.line - b.line) };
}
