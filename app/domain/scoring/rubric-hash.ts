import type { Rubric } from "@content/contract/rubric";
import { contentHash } from "../text/hashing/content-hash";

const known = new WeakMap<Rubric, string>();

/** The content hash of a parsed rubric (defaults filled in), remembered per object. */
export function rubricHash(rubric: Rubric): string {
  const before = known.get(rubric);
  if (before !== undefined) return before;
  const hash = contentHash(rubric);
  known.set(rubric, hash);
  return hash;
}
