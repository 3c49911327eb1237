import { adviseJob, type AdvisePayload } from "./advise";
import type { JobDefinition } from "./job-definition";

/** Ends a tutor's request for proposals whose process did not live to end it. Due once nobody can wait for it any more. */
export const endProposalJob: JobDefinition<AdvisePayload> = { kind: "end-proposal", payload: adviseJob.payload };
