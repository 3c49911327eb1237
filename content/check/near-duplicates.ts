import type { Pack, PackProblem } from "../contract/pack";
import { bareWords, GRAM, gramCover, gramsOf } from "./grams";
import { lineHolding } from "./source-line";

/** A pack with the file it was read from. */
export type CheckedPack = { file: string; source: string; pack: Pack };

/** A sentence of another pack is said again when this share of it stands there word for word. */
const SAME_SENTENCE = 0.8;

/** Sentences that stand, nearly word for word, in an earlier pack of the list too: `near-duplicate`, by file. */
export function nearDuplicates(packs: CheckedPack[]): Map<string, PackProblem[]> {
  const seen = new Map<string, string>();
  const found = new Map<string, PackProblem[]>();
  for (const { file, source, pack } of packs) {
    const lines = source.split("\n");
    const own: [gram: string, place: string][] = [];
    const problems: PackProblem[] = [];
    for (const part of sentencesOf(pack)) {
      const words = bareWords(part.sentence);
      if (words.length < GRAM) continue;
      const grams = gramsOf(words);
      const first = grams.find((gram) => seen.has(gram));
      const line = lineHolding(lines, part.line, part.sentence);
      if (first !== undefined && gramCover(words, (gram) => seen.has(gram)) >= SAME_SENTENCE) {
        const params = { sentence: part.sentence.slice(0, 30), other: seen.get(first) ?? "" };
        problems.push({ code: "near-duplicate", line, params });
      }
      for (const gram of grams) own.push([gram, `${file}:${line}`]);
    }
    for (const [gram, place] of own) if (!seen.has(gram)) seen.set(gram, place);
    found.set(file, problems);
  }
  return found;
}

function sentencesOf(pack: Pack): { sentence: string; line: number }[] {
  const texts = [
    ...pack.materials,
    ...pack.hotLinks,
    ...pack.theory.flatMap(({ blocks }) => blocks),
    ...pack.models.flatMap(({ paragraphs }) => paragraphs),
    ...pack.questions.map(({ referenceAnswer, line }) => ({ text: referenceAnswer ?? "", line })),
  ];
  return texts.flatMap(({ text, line }) =>
    text
      .split(/(?<=[。！？!?；;\n])/)
      .map((sentence) => ({ sentence: sentence.trim(), line }))
      .filter(({ sentence }) => sentence !== ""),
  );
}
