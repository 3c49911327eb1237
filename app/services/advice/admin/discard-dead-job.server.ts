import { database } from "@db/client/database";
import { discardJob } from "@db/queries/jobs/dead-jobs";
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
