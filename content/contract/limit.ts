import { z } from "zod";

/** No text that is asked for is longer; a larger number is a slip of the keyboard. */
const MAX_LENGTH = 100_000;
const length = z.number().int().positive().max(MAX_LENGTH, "no limit is longer than 100,000 字");

/**
 * How a question states its length, with the original wording kept in `text`.
 * `min` and `max` are 字数 (characters, punctuation one each, white space none) and are null where the kind has none.
 * `stated` is a bare `（300字）`; it is judged as 不超过 unless a marking profile says otherwise.
 * Source: wording counted over 495 real papers (不超过N字, N—M字, N字左右, 不少于N字).
 */
export const limitSchema = z
  .strictObject({
    kind: z.enum(["max", "range", "about", "min", "stated", "unspecified"]),
    min: length.nullable().default(null),
    max: length.nullable().default(null),
    text: z.string().default(""),
  })
  .refine((limit) => limit.min === null || limit.max === null || limit.min <= limit.max, {
    message: "limit.min must not exceed limit.max",
  })
  .refine((limit) => limit.kind === "unspecified" || limit.min !== null || limit.max !== null, {
    message: "a limit needs min or max unless its kind is unspecified",
  });

export type Limit = z.infer<typeof limitSchema>;

/** The limit of a question that states none. */
export const UNSPECIFIED_LIMIT: Limit = { kind: "unspecified", min: null, max: null, text: "" };
