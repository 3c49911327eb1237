import type { JobHandler } from "../outbox/handler";
import { advise } from "./advise.server";
import { endProposal } from "./end-proposal.server";

/** Every kind of job that the outbox works off. */
export const handlers: readonly JobHandler[] = [advise, endProposal];
