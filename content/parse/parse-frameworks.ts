import type { List } from "mdast";
import { genreNamed } from "../contract/genre";
import type { Framework, OutlinePoint } from "../contract/pack";
import { inlineText } from "./block-text";
import type { HeadingNode } from "./markdown/heading-tree";
import type { ProblemList } from "./problem-list";

/** # 素材积累: level-2 headings are genres, level-3 headings frameworks, the nested list their points. */
export function parseFrameworks(section: HeadingNode, problems: ProblemList): Framework[] {
  return section.children.flatMap((genre) => {
    for (const block of [...section.blocks, ...genre.blocks]) {
      problems.add("text-outside-heading", block.position?.start.line ?? null, { section: section.title });
    }
    return genre.children.map((heading) => {
      for (const child of heading.children) problems.add("unknown-section", child.line, { name: child.title });
      const points = heading.blocks.flatMap((block) => {
        if (block.type === "list") return listPoints(block, problems);
        problems.add("unexpected-block", block.position?.start.line ?? null, { block: block.type });
        return [];
      });
      if (heading.title === "") problems.add("heading-empty", heading.line);
      return {
        genre: genreNamed(genre.title) ?? "other",
        title: heading.title,
        line: heading.line,
        points,
        model: null,
      };
    });
  });
}

/** Deeper than any outline goes, imported ones included; beyond it the list is a slip of the indent. */
const MAX_DEPTH = 16;

function listPoints(list: List, problems: ProblemList, depth = 1): OutlinePoint[] {
  if (depth > MAX_DEPTH) {
    problems.add("outline-too-deep", list.position?.start.line ?? null, { depth: MAX_DEPTH });
    return [];
  }
  return list.children.flatMap((item, index) => {
    const line = item.position?.start.line ?? 1;
    const [first, ...rest] = item.children;
    const words = first?.type === "paragraph" ? inlineText(first) : "";
    if (words === "") {
      problems.add("point-empty", line);
      return [];
    }
    const children = rest.flatMap((block) => {
      if (block.type === "list") return listPoints(block, problems, depth + 1);
      problems.add("unexpected-block", block.position?.start.line ?? null, { block: block.type });
      return [];
    });
    // Markdown swallows the number of an ordered list, but here it is the author's own ordinal.
    const ordinal = list.ordered === true ? `${(list.start ?? 1) + index}.` : "";
    return [{ text: ordinal + words, line, children }];
  });
}
