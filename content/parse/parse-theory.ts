import type { Pack } from "../contract/pack";
import type { HeadingNode } from "./markdown/heading-tree";
import type { ProblemList } from "./problem-list";
import { proseBlocks } from "./prose-blocks";

/** # 理论精析: a level-2 heading opens a block of theory; a level-3 heading heads the paragraph that follows it. */
export function parseTheory(section: HeadingNode, problems: ProblemList): Pack["theory"] {
  for (const block of section.blocks) {
    problems.add("text-outside-heading", block.position?.start.line ?? section.line, { section: section.title });
  }
  return section.children.map((heading) => ({
    title: heading.title || "理论",
    line: heading.line,
    blocks: [
      ...proseBlocks(heading.blocks, problems).map((block) => ({ head: null, ...block })),
      ...heading.children.flatMap((sub) => {
        for (const child of sub.children) problems.add("unknown-section", child.line, { name: child.title });
        const paragraphs = proseBlocks(sub.blocks, problems);
        if (paragraphs.length === 0) problems.add("theory-empty", sub.line, { head: sub.title });
        return paragraphs.map((block, index) => ({ head: index === 0 ? sub.title || null : null, ...block }));
      }),
    ],
  }));
}
