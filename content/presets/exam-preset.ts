import { z } from "zod";
import { familySchema } from "../contract/schemas/family";
import { limitSchema } from "../contract/limit";
import { marksSchema } from "../contract/schemas/marks";

const words = z.string().trim().min(1);
const minutes = z.number().int().positive().nullable();

/** One question of a paper: what the exam states of its length and marks. `family` is null where any kind may stand there. */
const slotSchema = z.strictObject({
  id: words,
  label: words,
  family: familySchema.nullable(),
  marks: marksSchema.nullable(),
  limit: limitSchema,
});

/**
 * 考试模板: how one exam, or one group of papers, hands out marks, length and time. What its source does not state is null.
 * `date` is the year it applies from or was counted in; where the source gives none, that is said in its place.
 */
export const examPresetSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    name: words,
    date: words,
    /** Where the figures are from. */
    source: words,
    totalMarks: marksSchema.nullable(),
    /** The whole paper. */
    minutes,
    readingMinutes: minutes,
    writingMinutes: minutes,
    /** Rows of the answer area beyond those the limit fills. */
    extraRows: z.number().int().nonnegative().nullable(),
    slots: z.array(slotSchema),
  })
  .refine(({ slots }) => new Set(slots.map(({ id }) => id)).size === slots.length, { message: "slot ids must differ" });

export type ExamPreset = z.infer<typeof examPresetSchema>;
export type ExamSlot = z.infer<typeof slotSchema>;
