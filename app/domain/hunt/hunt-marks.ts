import { materialSentences } from "../drills/material-sentences";

/** A material of a question in the order the question has it; `text` is canonical. */
export type HuntMaterial = { key: string; title: string; text: string };

/** A marked sentence: the material's number from 0 and the sentence's range in its text (UTF-16 units, half-open). */
export type HuntMark = { material: number; start: number; end: number };

/** The places of the sentences with these ids, each once and in reading order; an id that no sentence has is nothing. */
export function marksOf(materials: readonly HuntMaterial[], chosen: readonly string[]): HuntMark[] {
  const wanted = new Set(chosen);
  return materials.flatMap(({ key, text }, material) =>
    materialSentences(key, text)
      .filter(({ id }) => wanted.has(id))
      .map(({ start, end }) => ({ material, start, end })),
  );
}

/** The ids of the sentences that these places lie in: what `marksOf` was given, as far as it was there. */
export function chosenOf(materials: readonly HuntMaterial[], marks: readonly HuntMark[]): string[] {
  return materials.flatMap(({ key, text }, material) => {
    const own = marks.filter((mark) => mark.material === material);
    return materialSentences(key, text)
      .filter((sentence) => own.some(({ start, end }) => start < sentence.end && end > sentence.start))
      .map(({ id }) => id);
  });
}
