import { z } from "zod";
import { genreNamed } from "../contract/genre";
import type { Framework, ModelEssay } from "../contract/pack";
import { linkModel } from "../import/match/link-model";
import type { HeadingNode } from "./markdown/heading-tree";
import type { ProblemList } from "./problem-list";
import { isYamlBlock, proseBlocks } from "./prose-blocks";
import { checkYaml, readYaml } from "./yaml-block";

const metaSchema = z.strictObject({
  author: z.string().trim().min(1).nullable().default(null),
  date: z.string().trim().min(1).nullable().default(null),
  framework: z.number().int().positive().nullable().default(null),
});

/** # 范文赏析: level-2 headings are genres, level-3 headings models. Writes each model's index into its framework. */
export function parseModels(section: HeadingNode, frameworks: Framework[], problems: ProblemList): ModelEssay[] {
  const models: ModelEssay[] = [];
  for (const genre of section.children) {
    for (const block of genre.blocks) {
      problems.add("text-outside-heading", block.position?.start.line ?? null, { section: section.title });
    }
    for (const heading of genre.children) {
      models.push(parseModel(heading, genreNamed(genre.title) ?? "other", frameworks, models.length, problems));
    }
  }
  return models;
}

function parseModel(
  heading: HeadingNode,
  genre: ModelEssay["genre"],
  frameworks: Framework[],
  index: number,
  problems: ProblemList,
): ModelEssay {
  for (const child of heading.children) problems.add("unknown-section", child.line, { name: child.title });
  if (heading.title === "") problems.add("heading-empty", heading.line);
  const node = heading.blocks.find((block) => isYamlBlock(block, "meta"));
  const block = node && "value" in node ? readYaml(node.value, (node.position?.start.line ?? 0) + 1, problems) : null;
  const meta = block ? checkYaml(metaSchema, block, "meta", problems) : null;
  const paragraphs = proseBlocks(
    heading.blocks.filter((other) => other !== node),
    problems,
  );

  const wanted = meta?.framework ?? null;
  const framework = wanted === null ? undefined : frameworks[wanted - 1];
  if (wanted !== null && framework === undefined) {
    problems.add("framework-unknown", block?.lineOf(["framework"]) ?? heading.line, { framework: wanted });
  } else if (framework !== undefined && framework.model !== null) {
    problems.add("framework-taken", block?.lineOf(["framework"]) ?? heading.line, { framework: wanted ?? 0 });
  } else if (framework !== undefined) {
    framework.model = index;
  }
  return {
    genre,
    title: heading.title,
    author: meta?.author ?? null,
    date: meta?.date ?? null,
    line: heading.line,
    paragraphs,
    links: framework === undefined ? [] : linkModel(framework.points, paragraphs).links,
  };
}
