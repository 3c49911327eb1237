import { z } from "zod";
import { familySchema } from "./schemas/family";
import { genreSchema } from "./schemas/genre";
import { limitSchema } from "./limit";
import { marksSchema } from "./schemas/marks";
import { rubricSchema } from "./rubric";

/** A 1-based line of the decoded input (a paragraph number in .docx). */
const line = z.number().int().positive();
const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "ids are lower-case letters, digits and hyphens");

export type OutlinePoint = { text: string; line: number; children: OutlinePoint[] };

export const outlinePointSchema: z.ZodType<OutlinePoint> = z.lazy(() =>
  z.strictObject({ text, line, children: z.array(outlinePointSchema) }),
);

/** 给定资料: `text` is canonical, paragraphs parted by one LF; rubric source spans are UTF-16 ranges of it. */
export const materialSchema = z.strictObject({ id, title: text, text, line });

/** A question as a pack states it. What the source leaves out is null: unset stays unset. */
export const packQuestionSchema = z.strictObject({
  /** The number in the pack, 1-based. */
  no: z.number().int().positive(),
  id: id.nullable(),
  /** A short name for lists; null where the source gives none. */
  title: text.nullable(),
  /** The prompt without its number and its limit's brackets. */
  stem: text,
  requirements: text.nullable(),
  limit: limitSchema,
  family: familySchema,
  genre: genreSchema.nullable(),
  /** 身份 the prompt gives the writer. */
  identity: text.nullable(),
  marks: marksSchema.nullable(),
  minutes: z.number().int().positive().nullable(),
  /** True where the prompt leans on a material that the pack does not hold: 待补材料. */
  needsMaterial: z.boolean(),
  /** Ids of the pack's materials that belong to it. */
  materials: z.array(id),
  rubric: rubricSchema.nullable(),
  referenceAnswer: text.nullable(),
  line,
});
export type PackQuestion = z.infer<typeof packQuestionSchema>;

export const frameworkSchema = z.strictObject({
  genre: genreSchema,
  title: text,
  line,
  points: z.array(outlinePointSchema),
  /** Index into `models` of the essay that carries it out, or null. */
  model: z.number().int().nonnegative().nullable(),
});
export type Framework = z.infer<typeof frameworkSchema>;

export const modelSchema = z.strictObject({
  genre: genreSchema,
  title: text,
  author: text.nullable(),
  date: text.nullable(),
  line,
  paragraphs: z.array(z.strictObject({ text, line })),
  /** Which outline point (by its line) is developed in which paragraph (by index). */
  links: z.array(z.strictObject({ pointLine: line, paragraph: z.number().int().nonnegative() })),
});
export type ModelEssay = z.infer<typeof modelSchema>;

export const theorySchema = z.strictObject({
  title: text,
  line,
  blocks: z.array(z.strictObject({ head: text.nullable(), text, line })),
});

/** Whether YYYY-MM-DD names a day that exists. */
function isCalendarDay(written: string): boolean {
  const [year = 0, month = 0, day = 0] = written.split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

export const packSchema = z.strictObject({
  kind: z.enum(["topic-pack", "material"]),
  slug: id.nullable(),
  title: text.nullable(),
  /** Date (YYYY-MM-DD) to which the contents are current; null where the source gives none. */
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine(isCalendarDay, "no such day in the calendar")
    .nullable(),
  sections: z.array(z.strictObject({ name: text, line })),
  hotLinks: z.array(z.strictObject({ text, line })),
  materials: z.array(materialSchema),
  questions: z.array(packQuestionSchema),
  theory: z.array(theorySchema),
  frameworks: z.array(frameworkSchema),
  models: z.array(modelSchema),
  articles: z.array(
    z.strictObject({
      title: text.nullable(),
      author: text.nullable(),
      date: text.nullable(),
      line,
      paragraphs: z.array(z.strictObject({ text, line })),
    }),
  ),
  repairs: z.array(
    z.strictObject({
      line,
      kind: z.enum(["plus", "width", "radical", "join", "caption", "other"]),
      before: z.string(),
      after: z.string(),
    }),
  ),
  dropped: z.array(z.strictObject({ line, text: z.string() })),
  doubts: z.array(z.strictObject({ line, code: z.string(), text: z.string() })),
});

/** 专题包: one topic's links, questions, theory, frameworks, models and materials, with what the reader changed on the way. */
export type Pack = z.infer<typeof packSchema>;

/** Why a text could not be read as a pack: a code with parameters and the line, for one clear sentence at the edge. */
export type PackProblem = { code: string; line: number | null; params: Record<string, string | number> };

export type PackReading = { ok: true; pack: Pack } | { ok: false; problems: PackProblem[] };
