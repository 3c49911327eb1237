import { isCanonicalPack } from "@content/parse/is-canonical-pack";
import { printPack } from "@content/print/print-pack";
import type { PackVersion } from "@db/schema/rows";

/** The canonical file of a pack's version. Versions from before the review page hold the text as it came: theirs is printed. */
export function packFileOf({ source, content }: Pick<PackVersion, "source" | "content">): string {
  return isCanonicalPack(source) ? source : printPack(content);
}
