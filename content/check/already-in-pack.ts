import type { Pack } from "../contract/pack";
import { bareWords, gramCover, gramsOf } from "./grams";

/** An article is taken for one that a pack holds already when this share of it stands there word for word. */
const SAME_TEXT = 0.6;

/**
 * Doubts `already-in-pack`, one for each article of `material` that is a model essay or a given material of `pack` under
 * another file. Half and full width, quotation marks and lost plus signs do not hide it. Linear in both texts.
 */
export function doubtAlreadyInPack(material: Pack, pack: Pack): Pack["doubts"] {
  const held = [
    ...pack.models.map(({ title, paragraphs }) => ({ title, text: paragraphs.map(({ text }) => text).join("\n") })),
    ...pack.materials.map(({ title, text }) => ({ title, text })),
  ].map(({ title, text }) => ({ title, grams: new Set(gramsOf(bareWords(text))) }));

  return material.articles.flatMap(({ line, paragraphs }) => {
    const words = paragraphs.map(({ text }) => bareWords(text)).join("");
    let best: { title: string; cover: number } | null = null;
    for (const { title, grams } of held) {
      const cover = gramCover(words, (gram) => grams.has(gram));
      if (cover >= SAME_TEXT && cover > (best?.cover ?? 0)) best = { title, cover };
    }
    return best === null ? [] : [{ line, code: "already-in-pack", text: best.title }];
  });
}
