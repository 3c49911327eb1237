import { z } from "zod";
import { familySchema } from "./schemas/family";
import { genreSchema } from "./schemas/genre";
import { limitSchema } from "./limit";
import { marksSchema } from "./schemas/marks";
import { outlinePointSchema } from "./pack";
import { rubricSchema } from "./rubric";

/** Questions made from a pack's parts: theory, framework (outline, whole text), material (by what is asked of it). */
export const MADE_KINDS = [
  "closed-book",
  "outline",
  "whole-text",
  "gist-problems",
  "gist-practices",
  "gist-results",
] as const;
export type MadeKind = (typeof MADE_KINDS)[number];

/**
 * Everything a published question is: hashed as a whole and never changed afterwards.
 * Materials are held once per text under their own hash; here stand key, title and hash.
 */
export const questionContentSchema = z.strictObject({
  title: z.string().min(1),
  stem: z.string().min(1),
  requirements: z.string().nullable(),
  limit: limitSchema,
  family: familySchema,
  genre: genreSchema.nullable(),
  identity: z.string().nullable(),
  marks: marksSchema.nullable(),
  minutes: z.number().int().positive().nullable(),
  materials: z.array(z.strictObject({ key: z.string(), title: z.string(), hash: z.string() })),
  rubric: rubricSchema.nullable(),
  referenceAnswer: z.string().nullable(),
  /** 参考提纲: several good ones, none of them the key. */
  outlines: z.array(z.strictObject({ title: z.string(), points: z.array(outlinePointSchema) })),
  /** 待核: the rubric was worked out from the pack, not written by a person. */
  inferred: z.boolean().default(false),
  /** What a question that no pack states was made from; absent for a pack's own. `closed-book` is 遴选's 论述题/简答题. */
  made: z.enum(MADE_KINDS).optional(),
  /** The named and dated exam preset its limit and marks were taken from, if any. */
  preset: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }).optional(),
  /** Where in a pack's file it stands; null for what was written by hand. A copy keeps its original's. */
  provenance: z.strictObject({ pack: z.string(), line: z.number().int().positive() }).nullable(),
});
export type QuestionContent = z.infer<typeof questionContentSchema>;

/** A material as the writing page and the scorer read it. */
export type MaterialText = { key: string; title: string; hash: string; text: string };
