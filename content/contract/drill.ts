import { z } from "zod";
import { genreSchema } from "./schemas/genre";
import { limitSchema } from "./limit";
import { rubricSchema, sourceSpanSchema } from "./rubric";

const words = z.string().trim().min(1);
const line = z.number().int().positive();
const paragraph = z.strictObject({ text: words, line });

/** A material a drill is worked on: its text is held once per hash, as for questions. */
const materialOf = z.strictObject({ key: words, title: words, hash: words });

/** What a part of a prompt tells the writer (审题): 范围, 对象, 任务, 身份, 字数, 要求, 背景. */
export const PROMPT_ELEMENTS = ["scope", "object", "task", "identity", "length", "demand", "background"] as const;
export type PromptElement = (typeof PROMPT_ELEMENTS)[number];

/** Why the heads of an outline stand in one order only; parallel heads are never put in order. */
export const HEAD_ORDERS = ["recognise-task-demand", "problem-cause-measure"] as const;

/** What every drill says of itself. `inferred` is 待核: something in its key was worked out, not written by a person. */
const shared = {
  title: words,
  provenance: z.strictObject({ pack: words, line }),
  inferred: z.boolean(),
};

/**
 * 训练: a short exercise made from a pack, none of which is a whole question. The key stands in the drill and leaves the
 * server only when its stage is reached. Kinds:
 * - `find-points` 找点训练: mark the sentences that hold points; the key is the points' spans in the materials.
 * - `read-prompt` 审题训练: say what each part of a prompt is; `parts` follow each other in the prompt.
 * - `order-heads`: put heads in the order that logic forces; `heads` stand in that order.
 * - `recall-heads`: write the heads of one outline from memory, scored by the rubric.
 * - `expand-point` 分论点展开: write the paragraph of one point; checked for 观点句, 论据, 分析, 回扣 and unscored, then laid
 *   beside the model's paragraph.
 * - `outline-model` 读文列纲: read an essay, write its outline, scored by the rubric.
 * - `condense-model` 同题压缩 and `condense-paragraph` 概括一段: say a text in fewer words, scored by the rubric.
 */
export const drillSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("find-points"),
    ...shared,
    prompt: words,
    materials: z.array(materialOf).min(1),
    points: z.array(z.strictObject({ id: words, label: words, source: z.array(sourceSpanSchema).min(1) })).min(1),
  }),
  z.strictObject({
    kind: z.literal("read-prompt"),
    ...shared,
    parts: z.array(z.strictObject({ text: words, element: z.enum(PROMPT_ELEMENTS) })).min(2),
  }),
  z.strictObject({
    kind: z.literal("order-heads"),
    ...shared,
    genre: genreSchema,
    logic: z.enum(HEAD_ORDERS),
    heads: z.array(paragraph).min(3),
  }),
  z.strictObject({
    kind: z.literal("recall-heads"),
    ...shared,
    genre: genreSchema,
    heads: z.array(paragraph).min(2),
    rubric: rubricSchema,
  }),
  z.strictObject({
    kind: z.literal("expand-point"),
    ...shared,
    genre: genreSchema,
    point: words,
    /** Words of the point, each with its accepted forms, that the 观点句 and the 回扣 are recognised by. */
    terms: z.array(z.array(words).min(1)).min(1),
    model: z.strictObject({ title: words, paragraph }),
  }),
  z.strictObject({
    kind: z.literal("outline-model"),
    ...shared,
    genre: genreSchema,
    model: z.strictObject({ title: words, paragraphs: z.array(paragraph).min(2) }),
    rubric: rubricSchema,
  }),
  z.strictObject({
    kind: z.literal("condense-model"),
    ...shared,
    genre: genreSchema,
    /** The passage to be condensed, paragraphs of the model. */
    passage: z.array(paragraph).min(1),
    limit: limitSchema,
    rubric: rubricSchema,
  }),
  z.strictObject({
    kind: z.literal("condense-paragraph"),
    ...shared,
    material: materialOf,
    /** Where the paragraph stands in the material's canonical text, UTF-16 units. */
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
    limit: limitSchema,
    rubric: rubricSchema,
  }),
]);

/** One drill with its key. */
export type Drill = z.infer<typeof drillSchema>;
export type DrillKind = Drill["kind"];

/** Every kind of drill, in the order they are listed. */
export const DRILL_KINDS = [
  "find-points",
  "read-prompt",
  "condense-paragraph",
  "outline-model",
  "condense-model",
  "expand-point",
  "recall-heads",
  "order-heads",
] as const satisfies readonly DrillKind[];
