import { z } from "zod";
import { marksSchema } from "./marks";

const minutes = z.number().int().positive().max(600);

/**
 * A question set (题组) or a whole paper (套卷): ordered questions on one clock. Published, it is hashed as a whole and never
 * changed afterwards. Unset is unset: a set without minutes has no deadline.
 */
export const setContentSchema = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(["set", "paper"]),
  /** The whole sitting, reading included. */
  minutes: minutes.nullable(),
  /** Of these, how many are for reading the materials; null where the paper says nothing of it. */
  readingMinutes: minutes.nullable(),
  /** `suggested`: advice, one may write from the start. `first`: nothing may be written until the reading time is over. */
  readingRule: z.enum(["suggested", "first"]).default("suggested"),
  /** Where the times and marks come from (a dated exam notice), as the tutor wrote it. */
  sourceNote: z.string().nullable().default(null),
  items: z
    .array(
      z.strictObject({
        questionId: z.string().min(1),
        /** The published version that is pinned. */
        versionId: z.string().min(1),
        /** The paper's own marks for the question; null: the question's. */
        marks: marksSchema.nullable().default(null),
      }),
    )
    .min(1)
    .max(20),
});
export type SetContent = z.infer<typeof setContentSchema>;
