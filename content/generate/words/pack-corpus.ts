import type { OutlinePoint, Pack } from "../../contract/pack";
import { corpusWords } from "./corpus-words";

/** Words that recur in a pack at least this often are its own. */
const LEAST = 4;

/** The words of a phrase that the pack uses again and again. */
export function packWords(pack: Pack): (phrase: string) => string[] {
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
  return corpusWords(parts.join("\n"), LEAST);
}
