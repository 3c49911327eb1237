import { z } from "zod";
import type { Pack } from "../contract/pack";
import type { HeadingNode } from "./markdown/heading-tree";
import type { ProblemList } from "./problem-list";
import { isYamlBlock, proseBlocks } from "./prose-blocks";
import { checkYaml, readYaml } from "./yaml-block";

const metaSchema = z.strictObject({
  author: z.string().trim().min(1).nullable().default(null),
  date: z.string().trim().min(1).nullable().default(null),
});

/** # 文章: level-2 headings are the articles of a given material, each with its author, date and paragraphs. */
export function parseArticles(section: HeadingNode, problems: ProblemList): Pack["articles"] {
  for (const block of section.blocks) {
    problems.add("text-outside-heading", block.position?.start.line ?? section.line, { section: section.title });
  }
  return section.children.map((heading) => {
    for (const child of heading.children) problems.add("unknown-section", child.line, { name: child.title });
    const node = heading.blocks.find((block) => isYamlBlock(block, "meta"));
    const block = node && "value" in node ? readYaml(node.value, (node.position?.start.line ?? 0) + 1, problems) : null;
    const meta = block ? checkYaml(metaSchema, block, "meta", problems) : null;
    const paragraphs = proseBlocks(
      heading.blocks.filter((other) => other !== node),
      problems,
    );
    return {
      title: heading.title === "" ? null : heading.title,
      author: meta?.author ?? null,
      date: meta?.date ?? null,
      line: heading.line,
      paragraphs,
    };
  });
}
