import type { z } from "zod";

/** Work that use cases put into the outbox: its name in the table, and what its rows carry (ids, never text of people). */
export type JobDefinition<Payload extends Record<string, unknown>> = {
  kind: string;
  payload: z.ZodType<Payload>;
};
