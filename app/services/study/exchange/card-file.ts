import { z } from "zod";
import { CARD_KINDS, MAX_CARD_TEXT } from "~/domain/study/cards/card-draft";
import { canonicalText } from "~/domain/text/hashing/canonical";

const time = z.number().int().min(0).max(8_640_000_000_000_000);
const count = z.number().int().min(0).max(1_000_000);

const memorySchema = z.strictObject({
  stability: z.number().min(0).max(1_000_000),
  difficulty: z.number().min(0).max(10),
  scheduledDays: count,
  learningSteps: count,
  reps: count,
  lapses: count,
  state: z.number().int().min(0).max(3),
  lastReviewAt: time.nullable(),
});

const words = z
  .string()
  .transform((text) => canonicalText(text).trim())
  .pipe(z.string().min(1).max(MAX_CARD_TEXT));

/** A card as its file holds it: everything but the ids, which another school would have given away already. */
export const cardInFileSchema = z.strictObject({
  kind: z.enum(CARD_KINDS),
  source: z.string().regex(/^(term|head|form|clipping|own):[^\s].{0,199}$/),
  front: words,
  back: words,
  dueAt: time,
  memory: memorySchema,
  createdAt: time,
  suspendedAt: time.nullable(),
  reviews: z
    .array(
      z.strictObject({
        rating: z.number().int().min(1).max(4),
        dueBefore: time,
        memoryBefore: memorySchema,
        at: time,
        undoneAt: time.nullable(),
      }),
    )
    .max(2_000),
});
export type CardInFile = z.infer<typeof cardInFileSchema>;

/** The head of a file of cards; its cards are read one by one, so that one that is wrong does not refuse the others. */
export const cardFileSchema = z.object({
  format: z.literal("study-cards"),
  version: z.literal(1),
  cards: z.array(z.unknown()),
});
