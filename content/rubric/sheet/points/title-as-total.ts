import { headingKind } from "../aspects";
import type { Draft, SheetState } from "../sheet-state";

/** A first line whose marks are those of all others together is the question's title, not an idea. */
export function titleAsTotal(state: SheetState): void {
  const [first, ...others] = state.roots;
  if (!first || first.rank !== "plain" || first.children.length > 0 || first.marks === null || state.total) return;
  const marks = others.map(marksBelow);
  const sum = marks.reduce((total, value) => total + value, 0);
  if (others.length < 2 || Math.abs(sum - first.marks) > 1e-6) return;
  state.total = { line: first.line, marks: first.marks, text: first.label };
  state.kind ??= headingKind(first.label);
  state.roots.shift();
}

function marksBelow({ marks, children, detail }: Draft): number {
  const own = marks ?? children.reduce((sum, child) => sum + marksBelow(child), 0);
  return own + (detail?.marks ?? 0);
}
