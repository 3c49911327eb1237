import type { PackReading } from "../contract/pack";
import { importWildPack } from "../import/import-wild-pack";
import { isCanonicalPack } from "../parse/is-canonical-pack";
import { parsePackFile } from "../parse/parse-pack-file";

/**
 * Text → pack: a canonical file (`format: pack/1`) is parsed, anything else is read as text found on the web.
 * Either way all problems come back with their lines, or a whole pack and none.
 */
export function readPack(text: string): PackReading {
  return isCanonicalPack(text) ? parsePackFile(text) : importWildPack(text);
}
