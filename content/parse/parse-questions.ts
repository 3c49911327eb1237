import type { RootContent } from "mdast";
import { z } from "zod";
import { familySchema } from "../contract/schemas/family";
import { genreSchema } from "../contract/schemas/genre";
import { limitSchema, UNSPECIFIED_LIMIT } from "../contract/limit";
import { marksSchema } from "../contract/schemas/marks";
import type { Pack, PackQuestion } from "../contract/pack";
import { rubricSchema, type Rubric } from "../contract/rubric";
import type { HeadingNode } from "./markdown/heading-tree";
import { checkId, type IdRegister } from "./ids";
import type { ProblemList } from "./problem-list";
import { isYamlBlock, proseText } from "./prose-blocks";
import { resolveSources } from "./resolve-sources";
import { checkYaml, readYaml } from "./yaml-block";

const metaSchema = z.strictObject({
  family: familySchema,
  genre: genreSchema.nullable().default(null),
  identity: z.string().trim().min(1).nullable().default(null),
  marks: marksSchema.nullable().default(null),
  minutes: z.number().int().positive().nullable().default(null),
  limit: limitSchema.default(UNSPECIFIED_LIMIT),
  materials: z.array(z.string()).default([]),
  needsMaterial: z.boolean().default(false),
});
type QuestionMeta = z.infer<typeof metaSchema>;

const NUMBERED = /^(\d+)\s*[.．、]\s*([^]*)$/;

/** # 命题预测: one level-2 heading per question, with its blocks `yaml meta` and `yaml rubric`, 作答要求 and 参考答案. */
export function parseQuestions(
  section: HeadingNode,
  materials: Pack["materials"],
  ids: IdRegister,
  problems: ProblemList,
): PackQuestion[] {
  for (const block of section.blocks) {
    problems.add("text-outside-heading", block.position?.start.line ?? section.line, { section: section.title });
  }
  const numbers = new Map<number, number>();
  return section.children.flatMap((heading) => {
    const question = parseQuestion(heading, materials, ids, problems);
    if (question === null) return [];
    const first = numbers.get(question.no);
    if (first !== undefined) problems.add("number-twice", heading.line, { no: question.no, first });
    numbers.set(question.no, heading.line);
    return [question];
  });
}

function parseQuestion(
  heading: HeadingNode,
  materials: Pack["materials"],
  ids: IdRegister,
  problems: ProblemList,
): PackQuestion | null {
  // A question as found on the web has neither id nor title; its number tells it apart.
  const id = heading.id === null || heading.id === "" ? null : checkId(heading, ids, problems);
  const numbered = NUMBERED.exec(heading.title);
  const no = Number(numbered?.[1] ?? 0);
  if (no < 1) problems.add("question-heading", heading.line, { heading: heading.title });

  // A block written after a level-3 heading still belongs to the question; the pack's own examples do that.
  const blocks = [heading, ...heading.children].flatMap((node) => node.blocks);
  const meta = readMeta(heading, blocks, problems);
  for (const material of meta?.materials ?? []) {
    if (!materials.some((known) => known.id === material)) {
      problems.add("material-unknown", heading.line, { material });
    }
  }
  const rubric = readRubric(blocks, materials, meta?.materials ?? [], problems);

  const isProse = (node: RootContent) => !isYamlBlock(node, "meta") && !isYamlBlock(node, "rubric");
  const stem = proseText(heading.blocks.filter(isProse), problems);
  if (stem === "") problems.add("stem-empty", heading.line, { no });
  const parts = new Map<string, string>();
  for (const part of heading.children) {
    if (part.title !== "作答要求" && part.title !== "参考答案") {
      problems.add("unknown-section", part.line, { name: part.title });
    } else if (parts.has(part.title)) {
      problems.add("section-twice", part.line, { name: part.title });
    }
    for (const child of part.children) problems.add("unknown-section", child.line, { name: child.title });
    parts.set(part.title, proseText(part.blocks.filter(isProse), problems));
  }
  if (meta === null || stem === "" || no < 1) return null;
  return {
    ...meta,
    no,
    id,
    title: numbered?.[2]?.trim() || null,
    stem,
    requirements: parts.get("作答要求") || null,
    referenceAnswer: parts.get("参考答案") || null,
    rubric,
    line: heading.line,
  };
}

function readMeta(heading: HeadingNode, blocks: RootContent[], problems: ProblemList): QuestionMeta | null {
  const [node, second] = blocks.filter((block) => isYamlBlock(block, "meta"));
  if (node === undefined) problems.add("meta-missing", heading.line, { heading: heading.title });
  if (second !== undefined) problems.add("block-twice", second.position?.start.line ?? null, { block: "meta" });
  const block = node && readYaml(node.value, (node.position?.start.line ?? 0) + 1, problems);
  return block ? checkYaml(metaSchema, block, "meta", problems) : null;
}

function readRubric(
  blocks: RootContent[],
  materials: Pack["materials"],
  listed: string[],
  problems: ProblemList,
): Rubric | null {
  const [node, second] = blocks.filter((block) => isYamlBlock(block, "rubric"));
  if (second !== undefined) problems.add("block-twice", second.position?.start.line ?? null, { block: "rubric" });
  const block = node && readYaml(node.value, (node.position?.start.line ?? 0) + 1, problems);
  if (!block) return null;
  const value = resolveSources(block, materials, listed, problems);
  return checkYaml(rubricSchema, { ...block, value }, "rubric", problems);
}
