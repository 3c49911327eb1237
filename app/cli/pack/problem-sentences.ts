import type { PackProblem } from "@content/contract/pack";
import type { UnreadDocument } from "~/services/content/read-document.server";

type Params = PackProblem["params"];

/** What is wrong, and where it helps what to do, for each code of reading a pack. Chinese first, as in the product. */
const SENTENCES: Record<string, (params: Params) => string> = {
  empty: () => "文件没有内容 / the file is empty",
  binary: () => "这不是文本文件 / this is no text or Word file; save it as .docx, plain text or Markdown",
  fragmented: () =>
    "格式过于零碎 / the formatting of this Word file changes every few characters, too often to be read; save it as plain text (.txt)",
  "too-large": ({ bytes, limit }) =>
    bytes === undefined
      ? `内容过长 / the text is longer than ${limit} characters, no topic pack is`
      : `文件过大 / the file has ${bytes} bytes, the limit is ${limit}`,
  unreadable: ({ detail }) => `无法整理成专题包 / the text cannot be made into a pack (${detail})`,
  "no-questions": () => "没有找到题目 / the pack has no questions; name the section 命题预测 and number the questions",
  "limit-unreadable": ({ text, detail }) =>
    `字数要求无法识别 / the word limit cannot be read${text ? `: “${text}”` : detail ? ` (${detail})` : ""}`,
  "front-matter-missing": () => "缺少文件头 / the front matter between --- lines is missing",
  "yaml-invalid": ({ detail }) => `YAML 有误 / this YAML cannot be read: ${detail}`,
  "unknown-key": ({ key, where }) => `不认识的键 / unknown key “${key}” in ${where}`,
  "invalid-value": ({ where, path, detail }) =>
    `取值有误 / wrong value in ${where}${path ? `, ${path}` : ""}: ${detail}`,
  "unknown-section": ({ name }) => `不认识的标题 / unknown section “${name}”`,
  "section-twice": ({ name }) => `标题重复 / section “${name}” stands twice`,
  "block-twice": ({ block }) => `代码块重复 / a second yaml ${block} block`,
  "unexpected-block": ({ block }) => `此处不能放这种内容 / a ${block} cannot stand here`,
  "text-outside-heading": ({ section }) =>
    `内容须放在标题之下 / text outside a heading${section ? ` in “${section}”` : ""}`,
  "heading-empty": () => "标题为空 / this heading has no words",
  "id-missing": ({ title }) => `缺少编号 / “${title}” needs an id such as {#m1}`,
  "id-invalid": ({ id }) => `编号格式有误 / id “${id}” may hold only lower-case letters, digits and hyphens`,
  "id-twice": ({ id, first }) => `编号重复 / id “${id}” is already used on line ${first}`,
  "number-twice": ({ no, first }) => `题号重复 / question ${no} already stands on line ${first}`,
  "question-heading": ({ heading }) => `题目标题格式有误 / “${heading}” is not “1. title”`,
  "meta-missing": ({ heading }) => `缺少 yaml meta / “${heading}” has no yaml meta block`,
  "stem-empty": () => "题干为空 / this question has no prompt",
  "material-empty": ({ title }) => `资料为空 / material “${title}” has no text`,
  "material-unknown": ({ material }) => `没有这份资料 / there is no material “${material}”`,
  "material-not-listed": ({ material }) =>
    `题目未列出该资料 / material “${material}” is not in this question's materials`,
  "quote-not-found": ({ quote, material }) => `资料中没有这句话 / “${quote}” does not stand in ${material}`,
  "quote-not-unique": ({ quote, material }) => `这句话不止一处 / “${quote}” stands more than once in ${material}`,
  "span-outside": ({ material, end, length }) =>
    `出处超出资料 / the span ends at ${end}, ${material} has ${length} characters`,
  "theory-empty": ({ head }) => `标题下没有内容 / there is no paragraph under “${head}”`,
  "framework-unknown": ({ framework }) => `没有这份提纲 / there is no framework number ${framework}`,
  "framework-taken": ({ framework }) => `提纲已被另一篇范文使用 / framework ${framework} already has a model`,
  "outline-too-deep": ({ depth }) => `提纲层级过深 / an outline goes at most ${depth} levels deep`,
  "point-empty": () => "要点为空 / this outline point has no words",
  // Weak spots: a pack that has them loads all the same.
  "framework-empty": ({ title }) => `提纲没有要点 / framework “${title}” has no points`,
  "model-empty": ({ title }) => `范文没有内容 / model “${title}” has no text`,
  "few-variants": ({ point, variants, count }) =>
    `说法偏少 / point ${point} knows ${count} variant${count === 1 ? "" : "s"} (${variants}), six or more are better`,
  "span-without-variant": ({ point, quote, material }) =>
    `出处不含该采分点的说法 / the source of point ${point} (“${quote}”, ${material}) holds none of its variants`,
  "points-unequal": ({ no, sum, marks }) =>
    `采分点合计与满分不符 / the points of question ${no} sum to ${sum}, its marks are ${marks}`,
  "reference-low": ({ no, percent }) =>
    `参考答案得分偏低 / the reference answer of question ${no} earns ${percent} % by its own rubric`,
  "reference-over-limit": ({ no }) => `参考答案超过字数 / the reference answer of question ${no} is over the limit`,
  "reference-off-sheet": ({ no }) => `参考答案超出答题区 / the reference answer of question ${no} leaves the sheet`,
  "near-duplicate": ({ sentence, other }) => `与另一专题包雷同 / “${sentence}” stands in ${other} too`,
  "model-copied": ({ title, percent }) => `范文照抄资料 / ${percent} % of model “${title}” is taken from the materials`,
};

/** One sentence for a problem of a pack, led by file and line. */
export function problemSentence(file: string, { code, line, params }: PackProblem): string {
  const words = SENTENCES[code]?.(params) ?? `cannot be read (${code})`;
  return `${file}:${line ?? 1}: ${words}.`;
}

/** One sentence for bytes that are no text. */
export function decodeProblemSentence(file: string, { code, params }: UnreadDocument): string {
  return problemSentence(file, { code, line: 1, params });
}
