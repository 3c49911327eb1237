import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import { freePort, startSchool, type School } from "../../e2e/fixtures/school/start-school";
import { processorTime } from "../desk/processor-time";
import { noteFigure } from "../figures";
import { pens, quantile, type Latencies } from "./load";
import { memoryDuring, tellSoak, type MinuteOfMemory } from "./memory";
import { addWriters, type Writer } from "./writers";

const WRITERS = 2_000;
/** While typing goes on a page saves this often, and this often in the last two minutes (domain/saving/pace). */
const USUAL_MS = 5_000;
const NEAR_END_MS = 2_000;
const PACED_FOR_MS = 60_000;
const NEAR_END_FOR_MS = 12_000;
const TOGETHER = 64;
/** The two servers take turns, so that other work on the machine weighs on both. */
const ROUNDS = 7;
const ROUND_MS = 2_000;
const MOST_MB = 400;
/** Minutes of the same load after the first: `SOAK_MINUTES=10 npm run bench:autosave`. */
const SOAK_MINUTES = Number(process.env["SOAK_MINUTES"] ?? 0);
/** Leaves out all but the last part: `HAND_INS_ONLY=1 npm run bench:autosave`. */
const HAND_INS_ONLY = process.env["HAND_INS_ONLY"] === "1";
const HAND_INS = { count: 1_000, perSecond: 50, savers: 1_000, everyMs: USUAL_MS };

type Pens = ReturnType<typeof pens>;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const middle = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function line(name: string, told: Latencies): void {
  const rate = told.saves / told.seconds;
  const [median, p95, p99] = [0.5, 0.95, 0.99].map((share) => ms(quantile(told, share)));
  say(`| ${name} | ${rate.toFixed(0)} | ${median} | ${p95} | ${p99} | ${told.refused} |`);
}

/** Resident memory in MB, where the system tells it. */
async function residentMb(pid: number | null): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

function noteLatency(what: string, told: Latencies, goalMs: number): void {
  const p99 = quantile(told, 0.99);
  const measured = `${ms(p99)}, ${told.refused} refused`;
  noteFigure({ what, measured, goal: `< ${goalMs} ms, none refused`, met: p99 < goalMs && told.refused === 0 });
}

/** The same load as in the minute before. */
async function soak(port: number, minuteOfLoad: () => Promise<Latencies>): Promise<void> {
  const minutes: MinuteOfMemory[] = [];
  while (minutes.length < SOAK_MINUTES) minutes.push(await memoryDuring(port, minuteOfLoad));
  if (SOAK_MINUTES > 0) tellSoak(minutes, MOST_MB, say);
}

/** Hand-ins beside saves, and what the server worked for one of them: what saves alone cost was measured before. */
async function handIns(write: Pens, pid: number | null): Promise<void> {
  const start = await processorTime(pid);
  const alone = await write.atPace(USUAL_MS, 2 * USUAL_MS, HAND_INS.savers);
  const between = await processorTime(pid);
  const { handedIn, beside } = await write.handInAtPace(HAND_INS);
  const end = await processorTime(pid);
  line(`${HAND_INS.savers} save every 5 s`, alone);
  line(`the same, while ${HAND_INS.perSecond} others a second hand in`, beside);
  line(`hand-ins with scoring, ${HAND_INS.perSecond} a second`, handedIn);
  if (start !== null && between !== null && end !== null) {
    const aSave = (between - start) / alone.saves;
    const aHandIn = (end - between - beside.saves * aSave) / handedIn.saves;
    say(`processor: ${aSave.toFixed(2)} ms a save, ${aHandIn.toFixed(2)} ms a hand-in`);
  }
  noteLatency(`hand-in with scoring at ${HAND_INS.perSecond} a second, 99 %`, handedIn, 100);
}

async function startBare() {
  const folder = await mkdtemp(join(tmpdir(), "bare-"));
  const port = await freePort();
  const code = join(import.meta.dirname, "bare-server.mjs");
  const server = spawn(process.execPath, [code, join(folder, "bare.db"), `${port}`]);
  await once(server.stdout, "data");
  return {
    port,
    pid: server.pid ?? null,
    async remove() {
      server.kill();
      await once(server, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Side = { name: string; pid: number | null; write: Pens; rates: number[]; processor: number[] };

async function takeTurns(ours: Omit<Side, "rates" | "processor">, bare: Omit<Side, "rates" | "processor">) {
  const sides: [Side, Side] = [
    { ...ours, rates: [], processor: [] },
    { ...bare, rates: [], processor: [] },
  ];
  for (const { write } of sides) await write.flatOut(TOGETHER, ROUND_MS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of sides) {
      const before = await processorTime(side.pid);
      const told = await side.write.flatOut(TOGETHER, ROUND_MS);
      const after = await processorTime(side.pid);
      side.rates.push(told.saves / told.seconds);
      if (before !== null && after !== null) side.processor.push((after - before) / told.saves);
    }
  }
  return sides;
}

function tellTurns([ours, bare]: [Side, Side]): void {
  say(`| ${TOGETHER} flat out, ${ROUNDS} turns each | saves a second | of them, each turn | processor a save |`);
  say("| --- | --- | --- | --- |");
  for (const { name, rates, processor } of [ours, bare]) {
    const turns = rates.map((rate) => rate.toFixed(0)).join(", ");
    say(`| ${name} | ${middle(rates).toFixed(0)} | ${turns} | ${middle(processor).toFixed(3)} ms |`);
  }
  const ratios = ours.rates.map((rate, turn) => rate / (bare.rates[turn] ?? rate));
  const ratio = middle(ratios);
  noteFigure({
    ...{ what: "autosave: requests a second, to bare `node:http` + better-sqlite3", goal: "≥ 0.50" },
    ...{
      measured: `${ratio.toFixed(2)} (by processor time ${(middle(bare.processor) / middle(ours.processor)).toFixed(2)})`,
      met: ratio >= 0.5,
    },
  });
  say(
    `ratio to bare, turn by turn: median ${middle(ratios).toFixed(2)}, from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} (goal 0.50); by processor time ${(middle(bare.processor) / middle(ours.processor)).toFixed(2)}`,
  );
}

test(`${WRITERS} people who write at once`, { timeout: 3_600_000 }, async () => {
  const school = await startSchool({ METRICS: "1" });
  await school.stop();
  const writers: Writer[] = await addWriters(`file:${school.dataDir}/app.db`, WRITERS);
  await school.restart();
  say(`one process, one SQLite file (synchronous=FULL), ${cpus().length} cores shared with the load`);
  const write = pens(school.port, writers);
  if (!HAND_INS_ONLY) await saves(school, write, writers);
  say(`| hand-ins | a second | median | 95 % | 99 % | refused |`);
  say("| --- | --- | --- | --- | --- | --- |");
  await handIns(write, school.pid());
  for (const [why, times] of write.refusals) say(`refused ${times} times: ${why}`);
  write.close();
  await school.remove();
});

/** Saves against the bare handler, then at a page's pace, and the memory they take. */
async function saves(school: School, write: Pens, writers: Writer[]): Promise<void> {
  const bare = await startBare();
  const bareWrite = pens(bare.port, writers, { ownPaths: true });
  const sides = await takeTurns(
    { name: "the save endpoint", pid: school.pid(), write },
    { name: "bare `node:http`, one committed insert", pid: bare.pid, write: bareWrite },
  );
  tellTurns(sides);
  bareWrite.close();
  await bare.remove();

  say(`| ${WRITERS} writers | a second | median | 95 % | 99 % | refused |`);
  say("| --- | --- | --- | --- | --- | --- |");
  const minute = await write.atPace(USUAL_MS, PACED_FOR_MS);
  line("each saves every 5 s, for a minute", minute);
  noteLatency(`${WRITERS} writers every 5 s for a minute, 99 %`, minute, 150);
  const afterMinute = await residentMb(school.pid());
  await soak(school.port, () => write.atPace(USUAL_MS, PACED_FOR_MS));
  line("each saves every 2 s, as in the last two minutes", await write.atPace(NEAR_END_MS, NEAR_END_FOR_MS));
  noteFigure({
    ...{ what: "resident memory after the minute of load", measured: `${afterMinute?.toFixed(0) ?? "not told"} MB` },
    ...{ goal: `< ${MOST_MB} MB`, met: afterMinute !== null && afterMinute < MOST_MB },
  });
  say(`resident memory after the minute: ${afterMinute?.toFixed(0) ?? "not told"} MB (goal ${MOST_MB} MB)`);
}
