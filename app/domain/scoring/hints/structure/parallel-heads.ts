import type { Finding } from "@content/contract/report";
import type { HintInput } from "../hint-input";
import { wordsOf } from "../hint-place";
import type { EssayOutline } from "./essay-outline";
import { skeletonShare } from "./word-overlap";

/** Parallel heads are equal in length ±1 or share half of their characters in order. */
const LENGTH_APART = 1;
const SKELETON = 0.5;
const MIN_HEADS = 2;

/** 句式整齐: how many heads are parallel with one another. Other heads are just as good, so nothing is said of them. */
export function parallelHeadHints({ answer }: HintInput, { sections }: EssayOutline): Finding[] {
  const heads = sections.flatMap(({ head }) => (head?.at === "head" ? [head] : []));
  if (heads.length < MIN_HEADS) return [];
  const groups = heads.map((head) => heads.filter((other) => other === head || areParallel(head.text, other.text)));
  const largest = groups.reduce((best, group) => (group.length > best.length ? group : best));
  const [first] = largest;
  if (!first || largest.length < MIN_HEADS || largest.length * 2 < heads.length) return [];
  const params = { count: largest.length, of: heads.length };
  return [{ code: "hint-parallel-heads", ...wordsOf(answer, first), params }];
}

/** Whether two heads (matching form, without their markers) are parallel as measured. */
export function areParallel(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= LENGTH_APART || skeletonShare(a, b) >= SKELETON;
}
