import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
import { getJob, insertJob } from "@db/queries/jobs/jobs";
import { getHits } from "@db/queries/operations/get-hits";
import { countHit } from "@db/queries/operations/rate-limits";
import type { JobHandler } from "~/jobs/outbox/handler";
import { LEASE_MS, workOffOne } from "~/jobs/outbox/work-off.server";

const root = resolve(import.meta.dirname, "../../..");
const program = join(root, "node_modules", ".cache", `endless-worker-${process.pid}`);
const data = mkdtempSync(join(tmpdir(), "killed-worker-"));
const url = join(data, "app.db");
let db: Database;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "silent",
    root,
    resolve: { alias: { "~": join(root, "app"), "@content": join(root, "content"), "@db": join(root, "db") } },
    build: {
      ssr: join(import.meta.dirname, "endless-worker.ts"),
      outDir: program,
      target: "node20",
      emptyOutDir: true,
    },
  });
  db = await openDatabase({ url });
  await migrateDatabase(db);
  useDatabase(db);
}, 60_000);

afterAll(async () => {
  await db.close();
  for (const folder of [program, data]) rmSync(folder, { recursive: true, force: true });
});

const effect = { key: "effect", windowMs: 3_600_000 };
const counting: JobHandler = {
  definition: { kind: "test", payload: z.record(z.string(), z.unknown()) },
  run: async () => ({
    kind: "done",
    write: async (tx) => {
      await countHit({ ...effect, now: Date.now() }, tx);
    },
  }),
  giveUp: async () => {},
};

it("a job whose worker is killed in the middle is taken up by another when the lease has run out, and done once", async () => {
  const now = Date.now();
  const { id: jobId } = await db.tx((tx) => insertJob({ kind: "test", payload: {}, runAfter: now, now }, tx));
  const child = spawn(process.execPath, [join(program, "endless-worker.js"), url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [begun] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  expect(begun).toBe(jobId);
  const closed = once(child, "close");
  child.kill("SIGKILL");
  await closed;

  const { leaseUntil } = (await getJob({ jobId })) ?? {};
  const workers = ["b", "c"].map((owner) => ({
    ...{ owner, handlers: [counting], chance: Math.random, stopping: new AbortController().signal },
  }));
  for (const worker of workers) {
    expect(await workOffOne({ ...worker, clock: () => (leaseUntil ?? 0) - 1 })).toBe(false);
  }
  const found = await Promise.all(workers.map((one) => workOffOne({ ...one, clock: () => Date.now() + 2 * LEASE_MS })));
  expect(found.filter(Boolean)).toHaveLength(1);
  expect(await getJob({ jobId })).toMatchObject({ state: "done", tries: 2 });
  expect((await getHits({ ...effect, now: Date.now() }))?.count).toBe(1);
}, 60_000);
