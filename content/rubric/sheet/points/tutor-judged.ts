import { isBareAspect } from "../aspects";
import { formKindOf } from "../form-kind";
import { slashedWords } from "../reading/phrases";
import type { Draft, Leaf, SheetState } from "../sheet-state";

/**
 * Whether marks are given for what no key word shows (格式1分, 卷面1分, a bare 对策4分): a point of them would be earned by
 * writing its own name. A part of the form that the sheet tells by words (称谓“各位居民”) is a point like any other.
 */
export function isTutorJudged({ label, groups, detail }: Draft): boolean {
  if (detail !== undefined) return false;
  if (isBareAspect(label)) return groups === null;
  const kind = formKindOf(label);
  return kind === "expression" || (kind === "format" && (groups === null || slashedWords(label) !== null));
}

/** Leaves the marks of a leaf to the tutor: the doubt names all that stands there. */
export function leaveToTutor({ draft, marks, details }: Leaf, state: SheetState): void {
  const { line, label, others, not } = draft;
  const named = marks === null ? label : `${label}（${marks}分）`;
  const words = [...details.map((detail) => detail.label), ...others.flatMap(({ groups }) => groups.flat()), ...not];
  state.doubts.push({ line, code: "tutor-judges", text: [named, ...words].join("；") });
  if (marks === null) state.tutor.unset = true;
  else state.tutor.marks += marks;
}
