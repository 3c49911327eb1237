import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import { freePort, startSchool } from "../../e2e/fixtures/start-school";
import { pens, quantile, type Latencies } from "./load";
import { addWriters, type Writer } from "./writers";

const WRITERS = 2_000;
/** While typing goes on a page saves this often, and this often in the last two minutes (domain/saving/pace). */
const USUAL_MS = 5_000;
const NEAR_END_MS = 2_000;
const PACED_FOR_MS = 12_000;
const FLAT_OUT_FOR_MS = 10_000;
const TOGETHER = 64;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

function line(name: string, told: Latencies): number {
  const rate = told.saves / told.seconds;
  const [median, p95, p99] = [0.5, 0.95, 0.99].map((share) => ms(quantile(told, share)));
  say(
    `${name.padEnd(26)} ${rate.toFixed(0).padStart(6)} saves/s   median ${median}, 95 % ${p95}, 99 % ${p99}, ${told.refused} refused`,
  );
  return rate;
}

async function bare(writers: Writer[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "bare-"));
  const port = await freePort();
  const server = spawn(process.execPath, [
    join(import.meta.dirname, "bare-server.mjs"),
    join(folder, "bare.db"),
    `${port}`,
  ]);
  await once(server.stdout, "data");
  const { flatOut, close } = pens(port, writers, true);
  const told = await flatOut(TOGETHER, FLAT_OUT_FOR_MS);
  close();
  server.kill();
  await once(server, "exit");
  await rm(folder, { recursive: true, force: true });
  return line(`bare, ${TOGETHER} flat out`, told);
}

test(`${WRITERS} people who write at once`, async () => {
  const school = await startSchool();
  await school.stop();
  const writers = await addWriters(school.dataDir, WRITERS);
  await school.restart();
  say(
    `${WRITERS} writers on one process and one SQLite file (synchronous=FULL), ${cpus().length} cores shared with the load`,
  );
  const { atPace, flatOut, close } = pens(school.port, writers);
  line(`warming up`, await flatOut(TOGETHER, 3_000));
  line(`every 5 s`, await atPace(USUAL_MS, PACED_FOR_MS));
  line(`every 2 s (near the end)`, await atPace(NEAR_END_MS, PACED_FOR_MS));
  const rate = line(`${TOGETHER} flat out`, await flatOut(TOGETHER, FLAT_OUT_FOR_MS));
  close();
  await school.remove();
  const floor = await bare(writers);
  say(`ratio to bare node:http with one committed insert a save: ${(rate / floor).toFixed(2)}`);
});
