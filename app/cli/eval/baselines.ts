import { countCharacters } from "~/domain/text/count";
import type { MarkedQuestion } from "./marked-answer";

/** Scores an answer of a question, 0..1, without reading it. */
export type Baseline = (question: MarkedQuestion) => (answer: string) => number;

/** Plain methods the engine must beat: how long an answer is, how alike it is to the reference, how many of its keywords it has. */
export const BASELINES: Record<"length" | "cosine" | "keywords", Baseline> = { length, cosine, keywords };

/** 字数 against the longest reference. */
function length({ refs, answers }: MarkedQuestion) {
  const full = Math.max(1, ...(refs.length > 0 ? refs : answers.map(({ answer }) => answer)).map(countCharacters));
  return (answer: string) => Math.min(1, countCharacters(answer) / full);
}

/** Cosine of character bigrams with the likest reference, weighted by how rare a bigram is among this question's texts. */
function cosine({ refs, answers }: MarkedQuestion) {
  const texts = [...refs, ...answers.map(({ answer }) => answer)].map(bigramCounts);
  const seen = new Map<string, number>();
  for (const counts of texts) for (const gram of counts.keys()) seen.set(gram, (seen.get(gram) ?? 0) + 1);
  const weigh = (counts: Map<string, number>) =>
    new Map(
      [...counts].map(([gram, count]) => [
        gram,
        count * (Math.log((1 + texts.length) / (1 + (seen.get(gram) ?? 0))) + 1),
      ]),
    );
  const references = texts.slice(0, refs.length).map(weigh);
  return (answer: string) => {
    const weighed = weigh(bigramCounts(answer));
    return Math.max(0, ...references.map((reference) => cosineOf(weighed, reference)));
  };
}

/** Share of a reference's bigrams, beyond those of the question, that the answer holds. */
function keywords({ question, refs }: MarkedQuestion) {
  const asked = bigramCounts(question);
  const wanted = refs.map((ref) => [...bigramCounts(ref).keys()].filter((gram) => !asked.has(gram)));
  return (answer: string) => {
    const held = bigramCounts(answer);
    return Math.max(
      0,
      ...wanted.map((grams) => (grams.length === 0 ? 0 : grams.filter((gram) => held.has(gram)).length / grams.length)),
    );
  };
}

function bigramCounts(text: string): Map<string, number> {
  const plain = text.replace(/[\s，。、；：？！,.;:?!（）()“”"'‘’—-]/g, "").toLowerCase();
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const gram = plain.slice(at, at + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function cosineOf(a: Map<string, number>, b: Map<string, number>): number {
  let product = 0;
  for (const [gram, weight] of a) product += weight * (b.get(gram) ?? 0);
  const norm = (vector: Map<string, number>) =>
    Math.sqrt([...vector.values()].reduce((sum, value) => sum + value ** 2, 0));
  const scale = norm(a) * norm(b);
  return scale === 0 ? 0 : product / scale;
}
