import { z } from "zod";
import { MAX_TEXT_LENGTH, MAX_UNANSWERED, type LeaseRequest, type SaveRequest } from "./protocol";

/** Roomier than MAX_TEXT_LENGTH, so that a text with CRLF is judged by its canonical length. */
const MAX_RAW_LENGTH = 2 * MAX_TEXT_LENGTH;
const MAX_KEY_LENGTH = 120;

/** No instant a browser can name lies further out. */
const LAST_INSTANT_MS = 8_640_000_000_000_000;

const page = z.string().min(8).max(64);
const count = z.number().int().min(0).max(1_000_000);

/** The request as it comes over the wire. Apart from the types, so that the page need not load the validator. */
export const saveRequestSchema: z.ZodType<SaveRequest> = z.strictObject({
  text: z.string().max(MAX_RAW_LENGTH),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  parent: count,
  turn: count,
  after: z.array(z.string().max(MAX_KEY_LENGTH)).max(MAX_UNANSWERED),
  // A page that was opened before the server knew of leases does without.
  page: page.nullable().optional(),
  take: z.boolean().optional(),
  beside: z.boolean().optional(),
  writtenAt: z.number().int().min(0).max(LAST_INSTANT_MS).nullable().optional(),
});

/** Asking for the lease, renewing it or taking it over, as it comes over the wire. */
export const leaseRequestSchema: z.ZodType<LeaseRequest> = z.strictObject({ page, take: z.boolean(), head: count });
