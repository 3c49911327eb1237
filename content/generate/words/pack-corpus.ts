import type { OutlinePoint, Pack } from "../../contract/pack";
import { corpusWords } from "./corpus-words";

/** Words that recur in a pack at least this often are its own. */
const LEAST = 4;

/** Every maker of questions and drills asks for the same pack's words; what was found for one holds for all. */
const remembered = new WeakMap<Pack, (phrase: string) => string[]>();

/** The words of a phrase that the pack uses again and again. A pack never changes once it has been read. */
export function packWords(pack: Pack): (phrase: string) => string[] {
  const known = remembered.get(pack);
  if (known !== undefined) return known;
  const found = corpusWords(packCorpus(pack), LEAST);
  remembered.set(pack, found);
  return found;
}

function packCorpus(pack: Pack): string {
  const outline = (points: OutlinePoint[]): string[] =>
    points.flatMap(({ text, children }) => [text, ...outline(children)]);
  const parts = [
    ...pack.questions.map(({ stem }) => stem),
    ...pack.frameworks.flatMap(({ title, points }) => [title, ...outline(points)]),
    ...pack.theory.flatMap(({ blocks }) => blocks.map(({ head, text }) => `${head ?? ""}\n${text}`)),
    ...pack.materials.map(({ text }) => text),
    ...pack.models.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    ...pack.articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  ];
  return parts.join("\n");
}
