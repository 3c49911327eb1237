import { and, desc, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { AdviceTask } from "../../schema/advice/advice";
import type { AdviceRequest, NewAdviceRequest } from "../../schema/rows";
import { onlyRow } from "../only-row";

type InsertRequest = Omit<
  NewAdviceRequest,
  "state" | "sent" | "partial" | "result" | "dropped" | "failure" | "startedAt" | "finishedAt"
>;

/** A request that waits for its job; in the transaction that puts the job into the outbox. */
export async function insertAdviceRequest(request: InsertRequest, tx: Tx): Promise<AdviceRequest> {
  return onlyRow(
    await tx
      .insert(tx.tables.adviceRequests)
      .values({ ...request, state: "waiting" })
      .returning(),
  );
}

/** For the job that runs it and for staff; who else may read it, `getOwnAdviceRequest` says. */
export async function getAdviceRequest({ requestId }: { requestId: string }, on: Reader = database()) {
  const { adviceRequests } = on.tables;
  const [found] = await on.select().from(adviceRequests).where(eq(adviceRequests.id, requestId)).limit(1);
  return found ?? null;
}

type GetOwn = { requestId: string; candidateId: string };

/** Advice on the person's own answer, whoever asked for it; null for anybody else's. */
export async function getOwnAdviceRequest(
  { requestId, candidateId }: GetOwn,
  on: Reader = database(),
): Promise<AdviceRequest | null> {
  const { adviceRequests, attempts } = on.tables;
  const [found] = await on
    .select({ request: adviceRequests })
    .from(adviceRequests)
    .innerJoin(attempts, eq(attempts.id, adviceRequests.attemptId))
    .where(and(eq(adviceRequests.id, requestId), eq(adviceRequests.task, "advice"), eq(attempts.personId, candidateId)))
    .limit(1);
  return found?.request ?? null;
}

type RunningOf = { candidateId: string; /** Only those that this one answers. */ provider: string };

/** Requests for advice on the person's own answers that are being answered just now. */
export async function listRunningAdvice(
  { candidateId, provider }: RunningOf,
  on: Reader = database(),
): Promise<{ id: string; jobId: string }[]> {
  const { adviceRequests, attempts } = on.tables;
  return on
    .select({ id: adviceRequests.id, jobId: adviceRequests.jobId })
    .from(adviceRequests)
    .innerJoin(attempts, eq(attempts.id, adviceRequests.attemptId))
    .where(
      and(
        eq(attempts.personId, candidateId),
        eq(adviceRequests.provider, provider),
        eq(adviceRequests.task, "advice"),
        eq(adviceRequests.state, "running"),
      ),
    );
}

type ListOfAttempt = {
  attemptId: string;
  /** Left out: whatever was asked. */
  task?: AdviceTask;
  limit: number;
};

/** What was asked about an answer, the newest first. */
export async function listAdviceOfAttempt(
  { attemptId, task, limit }: ListOfAttempt,
  on: Reader = database(),
): Promise<AdviceRequest[]> {
  const { adviceRequests } = on.tables;
  return on
    .select()
    .from(adviceRequests)
    .where(and(eq(adviceRequests.attemptId, attemptId), task === undefined ? undefined : eq(adviceRequests.task, task)))
    .orderBy(desc(adviceRequests.askedAt), desc(adviceRequests.id))
    .limit(limit);
}

type GetOpen = { attemptId: string; task: AdviceTask };

/** The request about an answer that is not over yet; null where another may be asked. */
export async function getOpenAdvice(
  { attemptId, task }: GetOpen,
  on: Reader = database(),
): Promise<AdviceRequest | null> {
  const { adviceRequests } = on.tables;
  const [open] = await on
    .select()
    .from(adviceRequests)
    .where(
      and(
        eq(adviceRequests.attemptId, attemptId),
        eq(adviceRequests.task, task),
        inArray(adviceRequests.state, ["waiting", "running"]),
      ),
    )
    .limit(1);
  return open ?? null;
}

type NewestOf = Pick<ListOfAttempt, "attemptId" | "task">;

/** What was asked last about an answer, whatever came of it; null where nothing ever was. */
export async function getNewestAdvice({ attemptId, task }: NewestOf, on: Reader = database()) {
  const [newest] = await listAdviceOfAttempt({ attemptId, limit: 1, ...(task === undefined ? {} : { task }) }, on);
  return newest ?? null;
}
