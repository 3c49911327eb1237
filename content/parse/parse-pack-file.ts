import type { Root, Yaml } from "mdast";
import { z } from "zod";
import { packSchema, type Pack, type PackReading } from "../contract/pack";
import { headingTree, type HeadingNode } from "./markdown/heading-tree";
import type { IdRegister } from "./ids";
import { markdownTree } from "./markdown/markdown-tree";
import { parseArticles } from "./parse-articles";
import { parseFrameworks } from "./parse-frameworks";
import { parseMaterials } from "./parse-materials";
import { parseModels } from "./parse-models";
import { parseQuestions } from "./parse-questions";
import { parseTheory } from "./parse-theory";
import { ProblemList } from "./problem-list";
import { proseBlocks } from "./prose-blocks";
import { checkYaml, readYaml } from "./yaml-block";

/** Names of the level-1 headings, in the order of shipped packs. */
export const SECTION_NAMES = ["给定资料", "热点链接", "命题预测", "理论精析", "素材积累", "范文赏析"] as const;
/** Where a given material keeps its articles; no section of a topic pack. */
const ARTICLES = "文章";

/** Lists and quotations nested deeper than this are no pack, and the Markdown reader takes minutes over them. */
const MAX_NESTING = 20;
const TOO_DEEP = new RegExp(
  `^[ \\t]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+|>[ \\t]*){${MAX_NESTING},}\\S|^[ \\t]{${4 * MAX_NESTING},}\\S`,
);

const frontMatterSchema = z.strictObject({
  format: z.literal("pack/1"),
  kind: packSchema.shape.kind.default("topic-pack"),
  slug: packSchema.shape.slug.default(null),
  title: packSchema.shape.title.default(null),
  asOf: packSchema.shape.asOf.default(null),
});

/** Canonical pack Markdown (docs/pack-format.md) → pack, or every problem with its line. Never throws. */
export function parsePackFile(text: string): PackReading {
  const problems = new ProblemList();
  const deep = text.split("\n").findIndex((line) => TOO_DEEP.test(line));
  if (deep >= 0) {
    problems.add("outline-too-deep", deep + 1, { depth: MAX_NESTING });
    return { ok: false, problems: problems.problems };
  }
  const root = markdownTree(withoutMark(text));
  const frontMatter = readFrontMatter(root, problems);
  const tree = headingTree(root);
  const sections = readSections(tree, problems);
  const ids: IdRegister = new Map();

  const part = <T>(name: (typeof SECTION_NAMES)[number] | typeof ARTICLES, read: (node: HeadingNode) => T[]): T[] => {
    const node = sections.get(name);
    return node === undefined ? [] : read(node);
  };
  const materials = part("给定资料", (node) => parseMaterials(node, ids, problems));
  const frameworks = part("素材积累", (node) => parseFrameworks(node, problems));
  const questions = part("命题预测", (node) => parseQuestions(node, materials, ids, problems));
  const kind = frontMatter?.kind ?? "topic-pack";
  if (questions.length === 0 && kind === "topic-pack") {
    problems.add("no-questions", sections.get("命题预测")?.line ?? 1);
  }
  const pack: Pack = {
    kind,
    slug: frontMatter?.slug ?? null,
    title: frontMatter?.title ?? null,
    asOf: frontMatter?.asOf ?? null,
    sections: [...sections].flatMap(([name, { line }]) => (name === ARTICLES ? [] : [{ name, line }])),
    hotLinks: part("热点链接", (node) => {
      for (const child of node.children) problems.add("unknown-section", child.line, { name: child.title });
      return proseBlocks(node.blocks, problems);
    }),
    materials,
    questions,
    theory: part("理论精析", (node) => parseTheory(node, problems)),
    frameworks,
    models: part("范文赏析", (node) => parseModels(node, frameworks, problems)),
    articles: part(ARTICLES, (node) => parseArticles(node, problems)),
    repairs: [],
    dropped: [],
    doubts: [],
  };
  if (problems.problems.length > 0) return { ok: false, problems: inFileOrder(problems) };
  return { ok: true, pack };
}

/** A byte order mark would hide the front matter. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function readFrontMatter(root: Root, problems: ProblemList): z.infer<typeof frontMatterSchema> | null {
  const node = root.children.find((child): child is Yaml => child.type === "yaml");
  if (node === undefined) {
    problems.add("front-matter-missing", 1);
    return null;
  }
  const block = readYaml(node.value, (node.position?.start.line ?? 1) + 1, problems);
  return block && checkYaml(frontMatterSchema, block, "front matter", problems);
}

function readSections(tree: HeadingNode, problems: ProblemList): Map<string, HeadingNode> {
  const sections = new Map<string, HeadingNode>();
  for (const block of tree.blocks) {
    problems.add("text-outside-heading", block.position?.start.line ?? null, { section: "" });
  }
  for (const heading of tree.children) {
    const known = [...SECTION_NAMES, ARTICLES].includes(heading.title) && heading.depth === 1;
    if (!known) problems.add("unknown-section", heading.line, { name: heading.title });
    else if (sections.has(heading.title)) problems.add("section-twice", heading.line, { name: heading.title });
    else sections.set(heading.title, heading);
  }
  return sections;
}

function inFileOrder(list: ProblemList) {
  return [...list.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
