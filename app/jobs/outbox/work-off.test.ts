import { beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { database } from "@db/client/database";
import { countHit } from "@db/queries/operations/rate-limits";
import { getHits } from "@db/queries/operations/get-hits";
import { getJob, insertJob, leaseJob } from "@db/queries/jobs/jobs";
import { cancelJob } from "@db/queries/jobs/leased-job";
import { logger } from "~/server/logger.server";
import { openTestSchool } from "../../../tests/factories/school";
import type { JobHandler, JobOutcome, RunningJob } from "./handler";
import { startWorker } from "./start-worker.server";
import { LEASE_MS, workOffOne } from "./work-off.server";

const NOW = 1_750_000_000_000;
const HOUR_MS = 3_600_000;

beforeEach(async () => {
  vi.spyOn(logger, "warn").mockImplementation(() => undefined);
  await openTestSchool();
});

/** The effect of the jobs here: a number that goes up by one each time. */
const effects = async (key = "effect") => (await getHits({ key, windowMs: HOUR_MS, now: NOW + 1 }))?.count ?? 0;

function handler(run: (job: RunningJob<Record<string, unknown>>) => Promise<JobOutcome>): JobHandler {
  return {
    definition: { kind: "test", payload: z.record(z.string(), z.unknown()) },
    run,
    giveUp: async (_job, on) => {
      await countHit({ key: "given-up", windowMs: HOUR_MS, now: NOW }, on);
    },
  };
}

const write: NonNullable<JobOutcome["write"]> = async (on) => {
  await countHit({ key: "effect", windowMs: HOUR_MS, now: NOW }, on);
};

const put = () => database().tx((on) => insertJob({ kind: "test", payload: {}, runAfter: NOW, now: NOW }, on));

const worker = (
  one: JobHandler,
  more: { owner?: string; now?: number; stopping?: AbortSignal; leaseMs?: number } = {},
) =>
  workOffOne({
    owner: more.owner ?? "a",
    handlers: [one],
    clock: () => more.now ?? NOW,
    chance: () => 0,
    stopping: more.stopping ?? new AbortController().signal,
    ...(more.leaseMs === undefined ? {} : { leaseMs: more.leaseMs }),
  });

it("writes the effect with the end of the job, once, whoever else works", async () => {
  for (let made = 0; made < 6; made += 1) await put();
  const done = handler(async () => ({ kind: "done", write }));
  const lane = async (owner: string) => {
    while (await worker(done, { owner }));
  };
  await Promise.all([lane("a"), lane("b")]);
  expect(await effects()).toBe(6);
});

it("writes nothing of a job that another worker took up in the meantime", async () => {
  const { id: jobId } = await put();
  const slow = handler(async () => {
    await database().tx((on) =>
      leaseJob({ owner: "b", kinds: ["test"], now: NOW + LEASE_MS, until: NOW + 2 * LEASE_MS }, on),
    );
    return { kind: "done", write };
  });
  await worker(slow);
  expect(await effects()).toBe(0);
  expect(await getJob({ jobId })).toMatchObject({ state: "leased", leaseOwner: "b" });
});

it("waits as asked before another try, gives up after the fifth, and tells the handler", async () => {
  const { id: jobId } = await put();
  const failing = handler(async () => ({ kind: "again", error: "rate-limited", retryAfterMs: 7_000 }));
  await worker(failing);
  expect(await getJob({ jobId })).toMatchObject({ state: "ready", runAfter: NOW + 7_000, lastError: "rate-limited" });
  for (let tries = 2; tries <= 5; tries += 1) {
    expect(await effects("given-up")).toBe(0);
    await worker(failing, { now: NOW + tries * 30_000 });
  }
  expect(await getJob({ jobId })).toMatchObject({ state: "dead", tries: 5 });
  expect(await effects("given-up")).toBe(1);
});

it("does not run a job again whose process died in each of five tries", async () => {
  const { id: jobId } = await put();
  for (let tries = 0; tries < 5; tries += 1) {
    const now = NOW + tries * LEASE_MS;
    await database().tx((on) => leaseJob({ owner: `dead-${tries}`, kinds: ["test"], now, until: now + LEASE_MS }, on));
  }
  const never = handler(async () => ({ kind: "done", write }));
  await worker(never, { now: NOW + 5 * LEASE_MS });
  expect(await getJob({ jobId })).toMatchObject({ state: "dead", lastError: "died" });
  expect([await effects(), await effects("given-up")]).toEqual([0, 1]);
});

it("tries a job again that failed in a way nobody thought of", async () => {
  const logged = vi.spyOn(logger, "error").mockImplementation(() => undefined);
  const { id: jobId } = await put();
  const broken = handler(() => Promise.reject(new Error("a defect")));
  await worker(broken);
  expect(await getJob({ jobId })).toMatchObject({ state: "ready", tries: 1, lastError: "unexpected" });
  expect(logged).toHaveBeenCalledOnce();
});

it("tells a running job that it was cancelled, and writes nothing of it", async () => {
  const { id: jobId } = await put();
  const cancelled = handler(
    ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve({ kind: "done", write }));
        void database().tx((on) => cancelJob({ jobId, now: NOW }, on));
      }),
  );
  await worker(cancelled, { leaseMs: 60 });
  expect(await effects()).toBe(0);
  expect(await getJob({ jobId })).toMatchObject({ state: "cancelled" });
});

it("gives back what is under way when the server stops, without counting the try", async () => {
  const { id: jobId } = await put();
  let begun = () => {};
  const running = new Promise<void>((resolve) => (begun = resolve));
  const endless = handler(
    ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve({ kind: "again", error: "cancelled", retryAfterMs: null }));
        begun();
      }),
  );
  const stop = startWorker({ handlers: [endless], lookEveryMs: 5 });
  await running;
  await stop();
  expect(await getJob({ jobId })).toMatchObject({ state: "ready", tries: 0, leaseOwner: null });
});
