import { z } from "zod";
import { familySchema } from "./schemas/family";
import { genreSchema } from "./schemas/genre";
import { limitSchema } from "./limit";
import { marksSchema } from "./schemas/marks";

const words = z.string().trim().min(1);

/** One way of saying a key point: an AND (`allOf`) of OR-groups of words. */
export const expressionSchema = z.strictObject({
  allOf: z.array(z.array(words).min(1)).min(1),
  role: z.enum(["whole", "head", "detail"]).default("whole"),
  /** Share of the point's marks, 0..1. Defaults to 1 for `whole` and to the profile's split for head and detail. */
  share: z.number().min(0).max(1).optional(),
  /** Defaults from the point's kind: problem, cause and the like accept negative wording. */
  polarity: z.enum(["positive", "negative", "any"]).optional(),
});
export type Expression = z.infer<typeof expressionSchema>;

/** A range of a material that a key point was taken from: UTF-16 units of its canonical text. */
export const sourceSpanSchema = z.strictObject({
  material: words,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type SourceSpan = z.infer<typeof sourceSpanSchema>;

export const POINT_KINDS = [
  "problem",
  "cause",
  "practice",
  "measure",
  "meaning",
  "feature",
  "stance",
  "conclusion",
  "format",
  "expression",
  "other",
] as const;

/** 采分点: marks and the alternative ways of earning them. */
export const pointSchema = z.strictObject({
  id: words,
  label: words,
  marks: marksSchema.nullable().default(null),
  pointKind: z.enum(POINT_KINDS).optional(),
  position: z.enum(["title", "opening", "paragraph-head", "ending"]).optional(),
  source: z.array(sourceSpanSchema).optional(),
  expressions: z.array(expressionSchema).min(1),
  /** Words that cancel the point when they stand in the window of its evidence. */
  not: z.array(words).optional(),
});
export type Point = z.infer<typeof pointSchema>;

const need = z.enum(["required", "optional", "none"]);

/** Format parts this question asks for; what is left out comes from the genre profile. */
export const formatSchema = z.strictObject({
  /** 自拟 own, 命题 given (must equal `titleText`), 常规 usual (关于…的…), 无 none. */
  title: z.enum(["own", "given", "usual", "none"]).optional(),
  titleText: words.optional(),
  salutation: need.optional(),
  ending: need.optional(),
  signature: need.optional(),
  date: need.optional(),
  /** 有条理 is asked: only then may missing numbering cost a mark. */
  numbering: need.optional(),
});
export type FormatRequirements = z.infer<typeof formatSchema>;

/** A half-open band [from, to) in marks; the top band includes its `to`. */
export const bandSchema = z.strictObject({
  label: words,
  from: marksSchema,
  to: marksSchema,
  note: z.string().optional(),
});

/** Rubric v1 (评分细则). Unknown keys are refused by name. Documented in docs/rubric-format.md. */
export const rubricSchema = z
  .strictObject({
    version: z.literal(1),
    title: words,
    family: familySchema.optional(),
    genre: genreSchema.optional(),
    mode: z.enum(["points", "hybrid", "band"]).default("points"),
    marks: marksSchema.nullable().default(null),
    limit: limitSchema.optional(),
    /** k of n: the best `bestOf` points count. */
    bestOf: z.number().int().positive().optional(),
    points: z.array(pointSchema).default([]),
    referenceAnswers: z.array(z.strictObject({ text: words, form: z.string().default("") })).optional(),
    /** 题眼 of an essay: each concept with the words that show it; indispensable ones must appear. */
    topicConcepts: z
      .array(
        z.strictObject({ label: words, variants: z.array(words).min(1), indispensable: z.boolean().default(false) }),
      )
      .optional(),
    acceptableAngles: z.array(words).optional(),
    textType: z.enum(["argument", "policy"]).optional(),
    bands: z.array(bandSchema).optional(),
    format: formatSchema.optional(),
    /** Amounts that replace the marking profile's, by finding code. */
    deductions: z.array(z.strictObject({ code: words, marks: marksSchema })).optional(),
  })
  .superRefine((rubric, context) => {
    const seen = new Set<string>();
    for (const [index, point] of rubric.points.entries()) {
      if (seen.has(point.id)) {
        context.addIssue({
          code: "custom",
          path: ["points", index, "id"],
          message: `point id ${point.id} stands twice`,
        });
      }
      seen.add(point.id);
    }
    if (rubric.mode === "points" && rubric.points.length === 0) {
      context.addIssue({
        code: "custom",
        path: ["points"],
        message: "a rubric in points mode needs at least one point",
      });
    }
    if (rubric.bestOf !== undefined && rubric.bestOf > rubric.points.length) {
      context.addIssue({ code: "custom", path: ["bestOf"], message: "bestOf exceeds the number of points" });
    }
  });

export type Rubric = z.infer<typeof rubricSchema>;
