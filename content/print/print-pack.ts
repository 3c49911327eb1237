import { genreName, type GenreId } from "../contract/genre";
import type { Framework, ModelEssay, OutlinePoint, Pack } from "../contract/pack";
import { heading, paragraph, paragraphs } from "./markdown-words";
import { printQuestion } from "./print-question";
import { stated, yamlBlock, yamlWords } from "./yaml-words";

/** The order of shipped packs: what a pack's own list of sections leaves out is printed in this order behind it. */
const SECTIONS = ["给定资料", "热点链接", "命题预测", "理论精析", "素材积累", "范文赏析"] as const;
type SectionName = (typeof SECTIONS)[number];

/**
 * A pack as its canonical Markdown (docs/pack-format.md). Reading it back gives the same pack apart from line numbers; the
 * record of an import (repairs, dropped lines, doubts) is no part of the file. Links from outline points to a model's
 * paragraphs are not written: the reader finds the same ones again.
 */
export function printPack(pack: Pack): string {
  const bodies: Record<SectionName, string[]> = {
    给定资料: pack.materials.flatMap(({ id, title, text }) => [heading(2, title, id), paragraphs(text)]),
    热点链接: pack.hotLinks.map(({ text }) => paragraph(text)),
    命题预测: pack.questions.flatMap((question) => printQuestion(question, pack.materials)),
    理论精析: pack.theory.flatMap(printTheory),
    素材积累: byGenre(pack.frameworks, ({ title, points }) => [heading(3, title), ...printPoints(points)]),
    范文赏析: byGenre(pack.models, (model) => printModel(model, pack)),
  };
  const listed = pack.sections.map(({ name }) => name).filter((name): name is SectionName => name in bodies);
  const order = new Set([...listed, ...SECTIONS.filter((name) => bodies[name].length > 0)]);
  const parts = [...order].flatMap((name) => [heading(1, name), ...bodies[name]]);
  if (pack.articles.length > 0) parts.push(heading(1, "文章"), ...pack.articles.flatMap(printArticle));
  return [printFrontMatter(pack), ...parts].join("\n\n") + "\n";
}

function printFrontMatter({ kind, slug, title, asOf }: Pack): string {
  const meta = { format: "pack/1", kind: kind === "topic-pack" ? null : kind, slug, title, asOf };
  return `---\n${yamlWords(stated(meta))}---`;
}

function printTheory({ title, blocks }: Pack["theory"][number]): string[] {
  return [
    heading(2, title),
    ...blocks.flatMap(({ head, text }) => [...(head === null ? [] : [heading(3, head)]), paragraph(text)]),
  ];
}

/** Items in their order, under a heading of their 文种 wherever it changes. */
function byGenre<T extends { genre: GenreId }>(items: T[], print: (item: T) => string[]): string[] {
  return items.flatMap((item, index) => [
    ...(items[index - 1]?.genre === item.genre ? [] : [heading(2, genreName(item.genre))]),
    ...print(item),
  ]);
}

function printPoints(points: Framework["points"]): string[] {
  const lines = (siblings: OutlinePoint[], indent: string): string[] =>
    siblings.flatMap(({ text, children }) => [
      `${indent}- ${paragraph(text, `${indent}  `)}`,
      ...lines(children, `${indent}  `),
    ]);
  return points.length === 0 ? [] : [lines(points, "").join("\n")];
}

function printModel(model: ModelEssay, { models, frameworks }: Pack): string[] {
  const carriedOut = frameworks.findIndex((framework) => framework.model === models.indexOf(model));
  const meta = { author: model.author, date: model.date, framework: carriedOut < 0 ? null : carriedOut + 1 };
  return [heading(3, model.title), ...printMeta(meta), ...model.paragraphs.map(({ text }) => paragraph(text))];
}

function printArticle({ title, author, date, paragraphs }: Pack["articles"][number]): string[] {
  return [heading(2, title ?? ""), ...printMeta({ author, date }), ...paragraphs.map(({ text }) => paragraph(text))];
}

function printMeta(meta: Record<string, string | number | null>): string[] {
  const entries = stated(meta);
  return Object.keys(entries).length === 0 ? [] : [yamlBlock("meta", entries)];
}
