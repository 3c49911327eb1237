import { z } from "zod";
import { marksSchema } from "./schemas/marks";

const minutes = z.number().int().positive().max(600);

/** The most questions one set may have. */
export const MAX_SET_ITEMS = 20;

const item = z.strictObject({
  questionId: z.string().min(1),
  /** The published version that is pinned. */
  versionId: z.string().min(1),
  /** The paper's own marks for the question; null: the question's. */
  marks: marksSchema.nullable().default(null),
});

/** A set under work: it may still be without questions. */
export const setDraftSchema = z.strictObject({
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
  items: z.array(item).max(MAX_SET_ITEMS),
});

/**
 * A question set (题组) or a whole paper (套卷): ordered questions on one clock. Published, it is hashed as a whole and never
 * changed afterwards. Unset is unset: a set without minutes has no deadline.
 */
export const setContentSchema = setDraftSchema.extend({ items: setDraftSchema.shape.items.min(1) });
export type SetContent = z.infer<typeof setContentSchema>;
