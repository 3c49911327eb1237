import { isBareAspect } from "../aspects";
import { formKindOf } from "../form-kind";
import { ORDINAL_KINDS, type OrdinalKind } from "../reading/ordinals";
import type { Draft, SheetState } from "../sheet-state";

const depthOf = (rank: Draft["rank"]) => ORDINAL_KINDS.indexOf(rank as OrdinalKind);

/** Puts an idea below the heading or idea it belongs to, by the kinds of numbering above it. */
export function attach(draft: Draft, state: SheetState): void {
  const parent = parentOf(draft, state);
  draft.parent = parent;
  (parent?.children ?? state.roots).push(draft);
  if (draft.rank !== "keyword") state.stack.push(draft);
  state.last = draft;
}

function parentOf(draft: Draft, { stack }: SheetState): Draft | null {
  if (draft.rank === "keyword") {
    const above = stack.at(-1) ?? null;
    // Keywords with marks of their own divide the idea above, unless it is told by words already.
    return above !== null && (above.groups === null || above.rank === "aspect") ? above : (above?.parent ?? null);
  }
  if (draft.rank === "aspect" || (draft.rank === "plain" && formKindOf(draft.label))) stack.length = 0;
  else if (draft.rank === "plain") {
    while (stack.length > 0 && !isHeading(stack.at(-1) as Draft)) stack.pop();
  } else {
    const depth = depthOf(draft.rank);
    while (stack.length > 0 && isBeside(stack.at(-1) as Draft, depth)) stack.pop();
  }
  return stack.at(-1) ?? null;
}

function isHeading({ rank, label }: Draft): boolean {
  return rank === "aspect" || isBareAspect(label);
}

function isBeside(above: Draft, depth: number): boolean {
  if (above.rank === "aspect") return false;
  return above.rank === "plain" ? !isHeading(above) : depthOf(above.rank) >= depth;
}
