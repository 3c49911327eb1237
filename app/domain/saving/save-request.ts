import { z } from "zod";
import { MAX_TEXT_LENGTH, MAX_UNANSWERED, type SaveRequest } from "./protocol";

/** Roomier than MAX_TEXT_LENGTH, so that a text with CRLF is judged by its canonical length. */
const MAX_RAW_LENGTH = 2 * MAX_TEXT_LENGTH;
const MAX_KEY_LENGTH = 120;

const count = z.number().int().min(0).max(1_000_000);

/** The request as it comes over the wire. Apart from the types, so that the page need not load the validator. */
export const saveRequestSchema: z.ZodType<SaveRequest> = z.strictObject({
  text: z.string().max(MAX_RAW_LENGTH),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  parent: count,
  turn: count,
  after: z.array(z.string().max(MAX_KEY_LENGTH)).max(MAX_UNANSWERED),
});
