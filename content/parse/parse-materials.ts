import type { Pack } from "../contract/pack";
import type { HeadingNode } from "./markdown/heading-tree";
import { checkId, type IdRegister } from "./ids";
import type { ProblemList } from "./problem-list";
import { proseText } from "./prose-blocks";

/** # 给定资料: level-2 headings with an id, each holding paragraphs only. */
export function parseMaterials(section: HeadingNode, ids: IdRegister, problems: ProblemList): Pack["materials"] {
  for (const block of section.blocks) {
    problems.add("text-outside-heading", block.position?.start.line ?? section.line, { section: section.title });
  }
  return section.children.flatMap((heading) => {
    for (const child of heading.children) problems.add("unknown-section", child.line, { name: child.title });
    const id = checkId(heading, ids, problems);
    const text = proseText(heading.blocks, problems);
    if (text === "") problems.add("material-empty", heading.line, { title: heading.title });
    if (heading.title === "") problems.add("heading-empty", heading.line);
    return id === null || text === "" || heading.title === ""
      ? []
      : [{ id, title: heading.title, text, line: heading.line }];
  });
}
