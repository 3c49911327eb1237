import { z } from "zod";

/** So many are kept of one question; later ones are not recorded. */
export const MAX_FRONTS = 300;
/** A question that was passed over more quickly than this, in ms, was not in front. */
export const FRONT_AFTER_MS = 1_000;

/** A question of a paper came to the front. `at` is UTC milliseconds by the page's reckoning of the server's time. */
export const frontSchema = z.strictObject({
  /** Made by the page, so that a record sent twice is one. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  at: z.number().int().nonnegative(),
});
export type FrontRecord = z.infer<typeof frontSchema>;
