import type { Point } from "../../../contract/rubric";
import type { SheetState } from "../sheet-state";

const SAME = 1e-6;

/** Full marks and k-of-n of the sheet, checked against its points; what does not add up is doubted. */
export function wholeMarks(points: Point[], state: SheetState): { bestOf?: number; marks: number | null } {
  const stated = totalOf(state);
  const bestOf = bestOfSheet(points, stated?.marks ?? null, state);
  const { tutor } = state;
  const earned = sumOf(points, bestOf ?? points.length);
  const sum = earned === null ? null : earned + tutor.marks;
  const over = stated === null || sum === null ? 0 : sum - stated.marks;
  if (stated !== null && sum !== null && (tutor.unset ? over > SAME : Math.abs(over) > SAME)) {
    state.doubts.push({ line: stated.line, code: "sum-differs", text: `${rounded(sum)}/${rounded(stated.marks)}` });
  }
  // A sum that is left to the reader of the rubric would lose the tutor's marks.
  const marks = stated?.marks ?? (bestOf === undefined && tutor.marks === 0 ? null : sum);
  return { ...(bestOf === undefined ? {} : { bestOf }), marks: marks === null || marks > 1000 ? null : rounded(marks) };
}

/** What the sheet says of the whole; a sheet with one heading alone says it there. */
function totalOf({ total, roots }: SheetState): { line: number; marks: number } | null {
  if (total !== null) return total;
  const [only] = roots;
  if (roots.length !== 1 || only === undefined || only.marks === null || only.children.length === 0) return null;
  return { line: only.line, marks: only.marks };
}

function bestOfSheet(points: Point[], total: number | null, state: SheetState): number | undefined {
  const { best } = state;
  if (best !== null) {
    const text = String(best.count);
    if (best.part && state.roots.filter(({ children }) => children.length > 0).length > 1) {
      state.doubts.push({ line: best.line, code: "best-of-part", text });
      return undefined;
    }
    if (best.count > points.length) state.doubts.push({ line: best.line, code: "best-of-too-many", text });
    return best.count >= 1 && best.count <= points.length ? best.count : undefined;
  }
  const sum = sumOf(points, points.length);
  const [first] = points;
  const each = first?.marks ?? null;
  const open = total === null ? null : total - state.tutor.marks;
  if (open === null || sum === null || each === null || sum <= open + SAME) return undefined;
  const count = open / each;
  if (!Number.isInteger(count) || count < 1 || points.some(({ marks }) => marks !== each)) return undefined;
  state.doubts.push({ line: state.total?.line ?? 1, code: "best-of-inferred", text: String(count) });
  return count;
}

/** The best `count` points together; null where marks are unset. */
function sumOf(points: Point[], count: number): number | null {
  const marks = points.map((point) => point.marks);
  if (points.length === 0 || marks.some((value) => value === null)) return null;
  return (marks as number[])
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, value) => sum + value, 0);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
