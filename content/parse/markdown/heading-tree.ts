import type { Root, RootContent } from "mdast";
import { inlineText } from "../block-text";

/** A heading with the blocks under it and its sub-headings. Depth 0 is the file itself. */
export type HeadingNode = {
  depth: number;
  title: string;
  id: string | null;
  line: number;
  blocks: RootContent[];
  children: HeadingNode[];
};

const HEADING_ID = /\s*\{#([^}]*)\}\s*$/;

/** Markdown blocks → tree of headings. A skipped level hangs under the nearest higher heading. */
export function headingTree(root: Root): HeadingNode {
  const top: HeadingNode = { depth: 0, title: "", id: null, line: 1, blocks: [], children: [] };
  const open = [top];
  for (const node of root.children) {
    if (node.type === "yaml") continue;
    if (node.type !== "heading") {
      open.at(-1)?.blocks.push(node);
      continue;
    }
    while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    const words = inlineText(node);
    const heading: HeadingNode = {
      depth: node.depth,
      title: words.replace(HEADING_ID, "").trim(),
      id: HEADING_ID.exec(words)?.[1]?.trim() ?? null,
      line: node.position?.start.line ?? 1,
      blocks: [],
      children: [],
    };
    open.at(-1)?.children.push(heading);
    open.push(heading);
  }
  return top;
}
