import type { Decisions, PackKind } from "@content/contract/exchange/import-review";
import { contentHash } from "../text/hashing/content-hash";

/** What tutors have said of a text under review so far. */
export type Decided = { kind: PackKind | null; title: string | null; decisions: Decisions };

/** Names what was decided of a text: the same later on, unless somebody decided otherwise meanwhile. */
export function decidedDigest({ kind, title, decisions }: Decided): string {
  return contentHash({ kind, title, decisions });
}
