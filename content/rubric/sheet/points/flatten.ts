import { headingKind, isBareAspect } from "../aspects";
import { isTutorJudged } from "./tutor-judged";
import type { Draft, Leaf, SheetState } from "../sheet-state";

/** The ideas of the sheet in order: headings give way to what stands below them. */
export function leavesOf(state: SheetState): Leaf[] {
  return mergedRoles(state.roots).flatMap((draft) => below(draft, state, null));
}

function below(draft: Draft, state: SheetState, each: number | null): Leaf[] {
  const own = draft.each ?? each ?? state.each?.marks ?? null;
  const children = mergedRoles(draft.children);
  if (children.length === 0) {
    if (isBareAspect(draft.label) && draft.marks === null && draft.groups === null) return [];
    return [{ draft, marks: draft.marks ?? own, details: [] }];
  }
  const kind = draft.kind ?? headingKind(draft.label);
  for (const child of children) child.kind ??= kind;
  const marked = children.filter(({ marks }) => marks !== null);
  if (marked.length === 0) return belowUnmarked(draft, children, state, own);
  const sum = marked.reduce((total, { marks }) => total + (marks ?? 0), 0);
  const same = draft.marks === null || Math.abs(sum - draft.marks) < 1e-6;
  const words = children.every(({ rank }) => rank === "keyword");
  if (!same && words && marked.every(({ marks }) => (marks ?? 0) < (draft.marks ?? 0)))
    return asOthers(draft, children, state);
  if (!same) partSum(draft, sum, state);
  leaveOthers(draft, state);
  if (words) for (const child of children) child.label = `${draft.label}：${child.label}`;
  return children.flatMap((child) => below(child, state, own));
}

/** Keywords that pay a part of the idea above and do not add up to it. */
function asOthers(draft: Draft, children: Draft[], state: SheetState): Leaf[] {
  for (const { groups, marks, line, label } of children) {
    if (groups !== null) draft.others.push({ groups, marks });
    state.doubts.push({ line, code: "partial-credit", text: label });
  }
  return [{ draft, marks: draft.marks, details: [] }];
}

function belowUnmarked(draft: Draft, children: Draft[], state: SheetState, each: number | null): Leaf[] {
  if (isTutorJudged(draft) && !isBareAspect(draft.label) && children.every(isTutorJudged))
    return [{ draft, marks: draft.marks, details: children }];
  const isHeading = draft.marks === null || draft.each !== undefined || isBareAspect(draft.label);
  if (!isHeading) {
    const last = children.map(({ label }) => label).join("；");
    state.doubts.push({ line: draft.line, code: "lines-below-read-as-detail", text: last });
    return [{ draft, marks: draft.marks, details: children }];
  }
  leaveOthers(draft, state);
  const share = each ?? sharedOut(draft, children.length, state);
  const leaves = children.flatMap((child) => below(child, state, share));
  const sum = leaves.reduce((total, { marks }) => total + (marks ?? 0), 0);
  if (draft.marks !== null && Math.abs(sum - draft.marks) > 1e-6 && state.best === null) partSum(draft, sum, state);
  return leaves;
}

/** A heading earns nothing itself: other ways of saying it have no place. */
function leaveOthers({ others, line }: Draft, state: SheetState): void {
  const words = others.flatMap(({ groups }) => groups.flat());
  if (words.length > 0) state.doubts.push({ line, code: "rest-unread", text: words.join("、") });
}

function sharedOut({ marks, line, label }: Draft, count: number, state: SheetState): number | null {
  const share = marks === null ? null : Math.round((marks / count) * 100) / 100;
  if (marks === null || share === null || Math.abs(share * count - marks) > 1e-6) return null;
  state.doubts.push({ line, code: "marks-shared-out", text: label });
  return share;
}

function partSum({ line, label, marks }: Draft, sum: number, state: SheetState): void {
  state.doubts.push({ line, code: "part-sum-differs", text: `${label}：${round(sum)}/${round(marks ?? 0)}` });
}

/** 总括：… followed by 细节：… is one idea. */
function mergedRoles(drafts: Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const head = merged.at(-1);
    if (draft.role !== "detail" || head?.role !== "head") {
      merged.push(draft);
      continue;
    }
    head.detail = draft;
  }
  return merged;
}

function round(marks: number): number {
  return Math.round(marks * 100) / 100;
}
