import { z } from "zod";
import type { JobDefinition } from "./job-definition";

/** Has the provider answer one request: advice on an answer, or proposals for a tutor. */
export const adviseJob: JobDefinition<{ requestId: string }> = {
  kind: "advise",
  payload: z.object({ requestId: z.string() }),
};
