import { canonicalText } from "~/domain/text/hashing/canonical";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import type { Pack } from "../contract/pack";
import type { MaterialText } from "../contract/question";

/** A pack's given materials as questions and drills hold them, with the line each begins at. */
export type PackMaterial = MaterialText & { line: number };

/** The articles of a pack of given material as materials a1, a2 …: paragraphs parted by one LF, canonical. */
export function articlesAsMaterials(pack: Pack): PackMaterial[] {
  return pack.articles.flatMap(({ title, line, paragraphs }, index): PackMaterial[] => {
    const text = canonicalText(paragraphs.map((paragraph) => paragraph.text).join("\n"));
    const [opening = ""] = text.split(/[。，,\n]/);
    if (text.trim() === "") return [];
    return [{ key: `a${index + 1}`, title: title ?? `${opening.slice(0, 16)}…`, hash: sha256Hex(text), text, line }];
  });
}

/** Everything of a pack that questions may be set on: its materials, and its articles where it is given material. */
export function packMaterials(pack: Pack): PackMaterial[] {
  const own = pack.materials.map(({ id, title, text, line }): PackMaterial => {
    const canonical = canonicalText(text);
    return { key: id, title, hash: sha256Hex(canonical), text: canonical, line };
  });
  return [...own, ...articlesAsMaterials(pack)];
}
