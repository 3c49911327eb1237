import { expect, it } from "vitest";
import { insertPerson } from "@db/queries/people/people";
import { countOpenJobs, discardJob, listDeadJobs, reviveJob } from "@db/queries/jobs/dead-jobs";
import { getJob, insertJob, leaseJob } from "@db/queries/jobs/jobs";
import { buryJob, cancelJob, extendLease, finishJob, giveBackJob, retryJob } from "@db/queries/jobs/leased-job";
import type { Database } from "@db/client/types";
import type { Suite } from "../suite";
import { NOW, person } from "../sample-rows";

const LEASE = 30_000;

const put = (db: Database, runAfter = NOW, kind = "advise") =>
  db.tx((tx) => insertJob({ kind, payload: { requestId: "r" }, runAfter, now: NOW }, tx));
const lease = (db: Database, owner: string, now = NOW) =>
  db.tx((tx) => leaseJob({ owner, kinds: ["advise"], now, until: now + LEASE }, tx));

export function jobSuite({ fresh }: Suite): void {
  it("puts a job into the outbox with its use case or not at all", async () => {
    const db = await fresh();
    const failing = db.tx(async (tx) => {
      await insertPerson(person(), tx);
      await insertJob({ kind: "advise", payload: {}, runAfter: NOW, now: NOW }, tx);
      throw new Error("the use case failed");
    });
    await expect(failing).rejects.toThrow("the use case failed");
    expect(await lease(db, "a")).toBeNull();
  });

  it("gives a job that is due to one of many workers that ask at once", async () => {
    const db = await fresh();
    const early = await put(db, NOW - 5);
    const due = await put(db);
    await put(db, NOW + 1);
    await put(db, NOW, "another kind");
    const taken = await Promise.all(["a", "b", "c", "d"].map((owner) => lease(db, owner)));
    const ids = taken.flatMap((job) => (job ? [job.id] : []));
    expect(ids.toSorted()).toEqual([early.id, due.id].toSorted());
    expect(taken.find((job) => job?.id === early.id)).toMatchObject({
      state: "leased",
      tries: 1,
      payload: { requestId: "r" },
    });
  });

  it("lets a lease run out and another worker take the job up; the first can change nothing any more", async () => {
    const db = await fresh();
    const { id: jobId } = await put(db);
    await lease(db, "a");
    expect(await db.tx((tx) => extendLease({ jobId, owner: "a", until: NOW + LEASE + 10 }, tx))).toBe(true);
    expect(await lease(db, "b", NOW + LEASE + 9)).toBeNull();
    expect(await lease(db, "b", NOW + LEASE + 10)).toMatchObject({ id: jobId, leaseOwner: "b", tries: 2 });
    const late = { jobId, owner: "a", now: NOW + LEASE + 20 };
    for (const change of [
      (tx: Parameters<typeof finishJob>[1]) => finishJob(late, tx),
      (tx: Parameters<typeof finishJob>[1]) => extendLease({ ...late, until: NOW + 90_000 }, tx),
      (tx: Parameters<typeof finishJob>[1]) => retryJob({ ...late, runAfter: NOW, error: "late" }, tx),
      (tx: Parameters<typeof finishJob>[1]) => giveBackJob(late, tx),
      (tx: Parameters<typeof finishJob>[1]) => buryJob({ ...late, error: "late" }, tx),
    ]) {
      expect(await db.tx(change)).toBe(false);
    }
    expect(await getJob({ jobId }, db)).toMatchObject({ state: "leased", leaseOwner: "b" });
    expect(await db.tx((tx) => finishJob({ ...late, owner: "b" }, tx))).toBe(true);
    expect(await getJob({ jobId }, db)).toMatchObject({ state: "done", leaseOwner: null, finishedAt: late.now });
    expect(await lease(db, "c", NOW + 10 * LEASE)).toBeNull();
  });

  it("tries a job again when its time has come, counts a try given back as none, and keeps what is given up", async () => {
    const db = await fresh();
    const { id: jobId } = await put(db);
    await lease(db, "a");
    await db.tx((tx) => retryJob({ jobId, owner: "a", runAfter: NOW + 50, error: "rate-limited" }, tx));
    expect(await lease(db, "a", NOW + 49)).toBeNull();
    expect(await lease(db, "a", NOW + 50)).toMatchObject({ tries: 2, lastError: "rate-limited" });
    await db.tx((tx) => giveBackJob({ jobId, owner: "a", now: NOW + 60 }, tx));
    expect(await lease(db, "b", NOW + 60)).toMatchObject({ tries: 2 });
    await db.tx((tx) => buryJob({ jobId, owner: "b", now: NOW + 70, error: "unavailable" }, tx));
    expect(await lease(db, "b", NOW + 99_000)).toBeNull();
    const dead = await listDeadJobs({ limit: 5 }, db);
    expect(dead).toMatchObject({ total: 1, rows: [{ id: jobId, state: "dead", lastError: "unavailable" }] });
  });

  it("takes up what was given up from its first try, or puts it away, once", async () => {
    const db = await fresh();
    const { id: jobId } = await put(db);
    const giveUp = async () => {
      await lease(db, "a");
      await db.tx((tx) => buryJob({ jobId, owner: "a", now: NOW + 1, error: "unavailable" }, tx));
    };
    const payload = { again: true };
    expect(await db.tx((tx) => reviveJob({ jobId, payload, now: NOW }, tx))).toBe(false);
    expect(await countOpenJobs({ kind: "advise" }, db)).toEqual({ waiting: 1, running: 0 });
    await giveUp();
    expect(await countOpenJobs({ kind: "advise" }, db)).toEqual({ waiting: 0, running: 0 });
    expect(await db.tx((tx) => reviveJob({ jobId, payload, now: NOW }, tx))).toBe(true);
    expect(await getJob({ jobId }, db)).toMatchObject({ state: "ready", tries: 0, lastError: null, payload });
    await giveUp();
    expect(await db.tx((tx) => discardJob({ jobId, now: NOW + 2 }, tx))).toBe(true);
    expect(await db.tx((tx) => discardJob({ jobId, now: NOW + 2 }, tx))).toBe(false);
    expect(await getJob({ jobId }, db)).toMatchObject({ state: "cancelled" });
  });

  it("cancels a job that waits and one that runs, and no job that is over", async () => {
    const db = await fresh();
    const waiting = await put(db, NOW + 5);
    expect(await db.tx((tx) => cancelJob({ jobId: waiting.id, now: NOW }, tx))).toBe(true);
    expect(await lease(db, "a", NOW + 5)).toBeNull();
    const { id: jobId } = await put(db);
    await lease(db, "a");
    expect(await db.tx((tx) => cancelJob({ jobId, now: NOW + 1 }, tx))).toBe(true);
    expect(await db.tx((tx) => extendLease({ jobId, owner: "a", until: NOW + LEASE }, tx))).toBe(false);
    expect(await db.tx((tx) => cancelJob({ jobId, now: NOW + 2 }, tx))).toBe(false);
  });
}
