import { database } from "@db/client/database";
import { discardDeadJobs, discardJob } from "@db/queries/jobs/dead-jobs";
import { recordAudit } from "~/services/audit/record-audit.server";

type Discard = { jobId: string; adminId: string; address: string; now: number };

/** Puts a job that was given up away for good: nothing of it is done. False where it is not given up (any more). */
export async function discardDeadJob({ jobId, adminId, address, now }: Discard): Promise<boolean> {
  return database().tx(async (tx) => {
    if (!(await discardJob({ jobId, now }, tx))) return false;
    const subject = { subjectKind: "job", subjectId: jobId };
    await recordAudit({ action: "job.discarded", at: now, actorId: adminId, ...subject, address }, tx);
    return true;
  });
}

type DiscardAll = Omit<Discard, "jobId"> & { /** Those given up later were on no page yet. */ until: number };

/** Puts all jobs that were given up away for good. How many there were; recorded with that number. */
export async function discardAllDeadJobs({ until, adminId, address, now }: DiscardAll): Promise<number> {
  return database().tx(async (tx) => {
    const discarded = await discardDeadJobs({ until, now }, tx);
    if (discarded > 0) {
      const details = { jobs: discarded };
      await recordAudit({ action: "job.discarded", at: now, actorId: adminId, details, address }, tx);
    }
    return discarded;
  });
}
