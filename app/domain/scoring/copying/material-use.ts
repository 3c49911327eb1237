import { matchingForm } from "../../text/normalise";
import type { ReferenceText } from "../score-input";

/** Units per gram: names, objects and turns of the material share four characters with an essay that argues from it. */
const GRAM = 4;
/** A shorter material has too few words of its own for its use to be seen. UTF-16 units. */
const SHORTEST = 300;

const known = new WeakMap<ReferenceText, Set<string>>();

/**
 * How much an essay argues from its given material: distinct 4-grams it shares with the material, per character, 0 for one that
 * never touches it. null without a material of some length. Slogans and essays on another topic stay below 0.01, essays that
 * discuss the material stand above 0.02 (sample scripts of the shipped packs).
 */
export function materialUse(answer: string, references: readonly ReferenceText[]): number | null {
  const materials = references.filter(({ kind, text }) => kind === "material" && text.length >= SHORTEST);
  if (materials.length === 0) return null;
  const words = bareWords(answer);
  if (words === "") return 0;
  const held = materials.map(gramsOf);
  const shared = new Set<string>();
  for (let at = 0; at + GRAM <= words.length; at += 1) {
    const gram = words.slice(at, at + GRAM);
    if (held.some((grams) => grams.has(gram))) shared.add(gram);
  }
  return shared.size / words.length;
}

function gramsOf(reference: ReferenceText): Set<string> {
  const before = known.get(reference);
  if (before) return before;
  const words = bareWords(reference.text);
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= words.length; at += 1) grams.add(words.slice(at, at + GRAM));
  known.set(reference, grams);
  return grams;
}

function bareWords(text: string): string {
  return matchingForm(text).replace(/[\n，。、,.;:。!?()[\]…~·-]/g, "");
}
