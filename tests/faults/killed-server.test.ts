import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build } from "vite";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { useDatabase } from "@db/client/database";
import { getHead } from "@db/queries/attempts/answer-heads";
import { readRevisions } from "~/services/attempts/read-revisions.server";
import { sha256Hex } from "~/domain/text/content-hash";
import { NOW, openAttempt } from "../attempts/open-attempt";
import { seededChance } from "./chance";

const KILLS = 4;
const root = resolve(import.meta.dirname, "../..");
// Inside node_modules, so that the built program finds its packages.
const folder = join(root, "node_modules", ".cache", `saving-process-${process.pid}`);

beforeAll(async () => {
  const alias = { "~": join(root, "app"), "@content": join(root, "content"), "@db": join(root, "db") };
  await build({
    configFile: false,
    logLevel: "silent",
    root,
    resolve: { alias },
    build: { ssr: join(import.meta.dirname, "saving-process.ts"), outDir: folder, target: "node20", emptyOutDir: true },
  });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lets a server save until it has given `count` receipts, then kills it without warning. Resolves to the receipts heard. */
function saveAndKill(args: string[], count: number): Promise<string[]> {
  const server = spawn(process.execPath, [join(folder, "saving-process.js"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const receipts: string[] = [];
  let complaint = "";
  server.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  createInterface({ input: server.stdout }).on("line", (line) => {
    receipts.push(line);
    if (receipts.length === count) server.kill("SIGKILL");
  });
  return new Promise((done, fail) => {
    server.on("close", (_code, signal) => (signal === "SIGKILL" ? done(receipts) : fail(new Error(complaint))));
  });
}

it("no receipt is broken by a server that is killed while it saves, again and again", async () => {
  const url = join(folder, "app.db");
  let db = await openDatabase({ url });
  await migrateDatabase(db);
  useDatabase(db);
  const { attemptId, personId } = await openAttempt();
  const chance = seededChance(20_250_101);
  const receipts: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const head = await getHead({ attemptId }, db);
    await db.close();
    const args = [url, attemptId, personId, String(head?.number ?? 0), String(NOW)];
    receipts.push(...(await saveAndKill(args, 3 + chance.below(25))));
    db = await openDatabase({ url });
  }
  const stored = new Map((await readRevisions({ attemptId }, db)).map(({ number, text }) => [number, sha256Hex(text)]));
  await db.close();
  expect(receipts.length).toBeGreaterThan(3 * KILLS);
  for (const receipt of receipts) {
    const [number, hash] = receipt.split(" ");
    expect(stored.get(Number(number))).toBe(hash);
  }
}, 120_000);
