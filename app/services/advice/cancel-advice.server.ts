import { database } from "@db/client/database";
import { cancelAdvice as endCancelled } from "@db/queries/advice/advice-progress";
import { getOwnAdviceRequest } from "@db/queries/advice/advice-requests";
import { getJob } from "@db/queries/jobs/jobs";
import { cancelJob } from "@db/queries/jobs/leased-job";
import { adviseJob } from "~/jobs/definitions/advise";
import { release } from "./budget.server";

type CancelAdvice = { requestId: string; candidateId: string; now: number };

/**
 * Ends a request for advice on one's own answer. One that has not begun costs nothing; of one that runs the provider may have
 * written most already, so what was set aside for it stays spent. False where it was over or is not theirs.
 */
export async function cancelAdvice({ requestId, candidateId, now }: CancelAdvice): Promise<boolean> {
  return database().tx(async (tx) => {
    const request = await getOwnAdviceRequest({ requestId, candidateId }, tx);
    if (!request || !(await endCancelled({ requestId, now }, tx))) return false;
    const job = await getJob({ jobId: request.jobId }, tx);
    await cancelJob({ jobId: request.jobId, now }, tx);
    const payload = adviseJob.payload.safeParse(job?.payload);
    if (request.state === "waiting" && payload.data?.reserved) await release(payload.data.reserved, tx);
    return true;
  });
}
