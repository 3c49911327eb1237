import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { reviveAdvice } from "@db/queries/advice/advice-progress";
import { getAdviceRequest, getOpenAdvice } from "@db/queries/advice/advice-requests";
import { reviveJob } from "@db/queries/jobs/dead-jobs";
import { getJob } from "@db/queries/jobs/jobs";
import { adviseJob } from "~/jobs/definitions/advise";
import { recordAudit } from "~/services/audit/record-audit.server";
import { reserve, type Bounds } from "../budget.server";

type Retry = {
  jobId: string;
  bounds: Bounds;
  /** Today in the school's zone: what it may take is set aside of today's budget. */
  day: string;
  adminId: string;
  address: string;
  now: number;
};

export type RetryRefusal =
  /** Not there, or not given up any more. */
  | "not-dead"
  /** Nobody waits for it any more: it was withdrawn, or its payload cannot be read. */
  | "no-use"
  /** The same is asked for again meanwhile. */
  | "asked-again"
  | "budget-spent";

export type Retried = { ok: true } | { ok: false; reason: RetryRefusal };

/** Has a job that was given up done once more from its first try, and what it may cost set aside anew. */
export async function retryDeadJob({ jobId, bounds, day, adminId, address, now }: Retry): Promise<Retried> {
  return database().tx(async (tx): Promise<Retried> => {
    const job = await getJob({ jobId }, tx);
    if (!job || job.state !== "dead") return refused("not-dead");
    const read = job.kind === adviseJob.kind ? adviseJob.payload.safeParse(job.payload) : null;
    if (!read?.success) return refused("no-use");
    const { requestId, reserved } = read.data;
    const problem = await problemOf(requestId, tx);
    if (problem) return refused(problem);
    const anew = reserved && { ...reserved, day };
    if (anew && !(await reserve(anew, bounds, tx))) return refused("budget-spent");
    await reviveAdvice({ requestId }, tx);
    await reviveJob({ jobId, payload: { requestId, reserved: anew }, now }, tx);
    const subject = { subjectKind: "job", subjectId: jobId };
    await recordAudit({ action: "job.retried", at: now, actorId: adminId, ...subject, address }, tx);
    return { ok: true };
  });
}

const refused = (reason: RetryRefusal): Retried => ({ ok: false, reason });

async function problemOf(requestId: string, tx: Tx): Promise<RetryRefusal | null> {
  const request = await getAdviceRequest({ requestId }, tx);
  if (request?.state !== "failed") return "no-use";
  const { attemptId, task } = request;
  return attemptId !== null && (await getOpenAdvice({ attemptId, task }, tx)) ? "asked-again" : null;
}
