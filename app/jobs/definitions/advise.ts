import { z } from "zod";
import type { JobDefinition } from "./job-definition";

/** What is set aside of a payer's day for one request; null in the payload where nothing is sent and nothing costs. */
const reserved = z.object({
  payer: z.string(),
  day: z.string(),
  tokens: z.number().int().nonnegative(),
  costMicros: z.number().int().nonnegative(),
});
export type Reserved = z.infer<typeof reserved>;

export type AdvisePayload = { requestId: string; reserved: Reserved | null };

/** Has the provider answer one request for advice on an answer. */
export const adviseJob: JobDefinition<AdvisePayload> = {
  kind: "advise",
  payload: z.object({ requestId: z.string(), reserved: reserved.nullable() }),
};
