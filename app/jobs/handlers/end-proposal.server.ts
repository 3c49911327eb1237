import { now } from "~/server/clock.server";
import { endFailed } from "~/services/advice/run-advice.server";
import type { AdvisePayload } from "../definitions/advise";
import { endProposalJob } from "../definitions/end-proposal";
import type { JobHandler } from "../outbox/handler";

/** The request counts as failed and what was set aside for it is given back; one that is over stays as it is. */
export const endProposal: JobHandler<AdvisePayload> = {
  definition: endProposalJob,
  run: ({ payload }) =>
    Promise.resolve({ kind: "done", write: (tx) => endFailed({ payload, error: "interrupted", now: now() }, tx) }),
  giveUp: (given, tx) => endFailed(given, tx),
};
