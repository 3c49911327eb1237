import type { Code, RootContent } from "mdast";
import { proseOf } from "./block-text";
import type { ProblemList } from "./problem-list";

export type ProseLine = { text: string; line: number };

/** `yaml meta` or `yaml rubric` fenced under a heading. */
export function isYamlBlock(node: RootContent, kind: "meta" | "rubric"): node is Code {
  return node.type === "code" && node.lang === "yaml" && node.meta?.trim() === kind;
}

/** The paragraphs under a heading; any other block (a table, an image of code) is named as out of place. */
export function proseBlocks(blocks: RootContent[], problems: ProblemList): ProseLine[] {
  return blocks.flatMap((node) => {
    const prose = proseOf(node);
    if (prose === null) problems.add("unexpected-block", node.position?.start.line ?? null, { block: node.type });
    return prose ?? [];
  });
}

/** Paragraphs as one text, parted by one LF: the canonical form of materials. */
export function proseText(blocks: RootContent[], problems: ProblemList): string {
  return proseBlocks(blocks, problems)
    .map(({ text }) => text)
    .join("\n");
}
