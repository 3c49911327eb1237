import { cpus } from "node:os";
import { test } from "vitest";
import { postgresServer } from "../../contracts/database/postgres-server";
import { pens, quantile } from "../autosave/load";
import { noteFigure } from "../figures";
import { HEAD, measured, row, STORED_HEAD, storedRow, type Measured } from "./measured";
import { onPostgres, onSqlite, type System } from "./system";

const WRITERS = 2_000;
/** While typing goes on a page saves this often (domain/saving/pace). */
const EVERY_MS = 5_000;
const PACED_FOR_MS = seconds("SCALE_PACED_SECONDS", 30);
/** So many save as fast as they are answered, one step after the other. */
const STEPS = [8, 16, 32, 64, 128];
const STEP_MS = seconds("SCALE_STEP_SECONDS", 5);
const HAND_INS = { count: 500, perSecond: 50, savers: 1_000, everyMs: EVERY_MS };
/** An exam of an hour, with saves as close together as a page sends them and an answer of some 1,400 characters at the end. */
const EXAM = { candidates: Number(process.env["SCALE_CANDIDATES"] ?? 50), saves: 720, growsBy: 2 };
/** `SCALE_SYSTEMS=sqlite,1,4`: only these. */
const WANTED = (process.env["SCALE_SYSTEMS"] ?? "sqlite,1,2,4").split(",");
/** As an operator would set a server of this size; what is not named is PostgreSQL's default, commits wait for the disk. */
const SETTINGS = { fsync: "on", synchronous_commit: "on", shared_buffers: "512MB", max_wal_size: "4GB" };

const say = (line: string) => void process.stdout.write(`${line}\n`);

function seconds(name: string, otherwise: number): number {
  return Number(process.env[name] ?? otherwise) * 1_000;
}

type Told = { system: string; settings: string; loads: [string, Measured][]; stored: Measured; exam: string[] };

/** All loads on one system, from the lightest to the heaviest. */
async function take(system: System): Promise<Told> {
  const write = pens(system.port, system.writers.slice(0, WRITERS));
  await write.flatOut(64, STEP_MS);
  const paced = await measured(system, () => write.atPace(EVERY_MS, PACED_FOR_MS));
  const loads: [string, Measured][] = [[`${WRITERS} save every 5 s`, paced]];
  for (const together of STEPS) {
    loads.push([`${together} flat out`, await measured(system, () => write.flatOut(together, STEP_MS))]);
  }
  const handIns = await measured(system, async () => {
    const { handedIn, beside } = await write.handInAtPace(HAND_INS);
    // What was worked is for both; the table names it so.
    return { ...handedIn, beside };
  });
  loads.push([`${HAND_INS.perSecond} a second hand in beside ${HAND_INS.savers} who save`, handIns]);
  for (const [why, times] of write.refusals) say(`refused ${times} times: ${why}`);
  write.close();
  return { system: system.name, settings: system.settings, loads, stored: paced, exam: await exam(system) };
}

/** What an hour's exam of one candidate leaves behind, table by table. */
async function exam(system: System): Promise<string[]> {
  if (EXAM.candidates === 0) return [];
  const write = pens(system.port, system.writers.slice(WRITERS), { growsBy: EXAM.growsBy });
  const before = await system.sizes();
  const all = await measured(system, () => write.everyone(EXAM.saves));
  const after = await system.sizes();
  write.close();
  const each = (bytes: number) => Math.round(bytes / EXAM.candidates);
  const grown = [...after]
    .map(([name, bytes]) => [name, each(bytes - (before.get(name) ?? 0))] as const)
    .filter(([, bytes]) => bytes > 0)
    .sort(([, a], [, b]) => b - a);
  const sum = grown.reduce((total, [, bytes]) => total + bytes, 0);
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
  const log = all.each.wal === null ? [] : [`log ${kilobytes(all.each.wal * EXAM.saves)}`];
  const disk = all.each.written === null ? [] : [`disks ${kilobytes(all.each.written * EXAM.saves)}`];
  const tables = grown.map(([name, bytes]) => `${name} ${kilobytes(bytes)}`).join(", ");
  return [
    `| ${system.name} | ${[kilobytes(sum), tables, [...log, ...disk].join(", ") || "–", `${all.told.refused}`].join(" | ")} |`,
  ];
}

/** Writers that one core carries, were it busy all the time: what a save costs, five seconds apart. */
function writersPerCore({ each }: Measured): number | null {
  return each.app === null || each.database === null ? null : EVERY_MS / (each.app + each.database);
}

/** The step with the most saves a second. */
function saturated({ loads }: Told): [string, Measured] | undefined {
  const flat = loads.filter(([name]) => name.endsWith("flat out"));
  const rate = ([, { told }]: [string, Measured]) => told.saves / told.seconds;
  return flat.sort((a, b) => rate(b) - rate(a))[0];
}

function note(told: Told): void {
  const top = saturated(told);
  const rate = top === undefined ? 0 : top[1].told.saves / top[1].told.seconds;
  const per = top === undefined ? null : writersPerCore(top[1]);
  const p99 = quantile(told.stored.told, 0.99);
  noteFigure({
    what: `${WRITERS} writers every 5 s on ${told.system}, 99 %; the most saves a second; writers a core`,
    measured: `${p99.toFixed(0)} ms, ${told.stored.told.refused} refused; ${rate.toFixed(0)} (${top?.[0] ?? "–"}); ${per?.toFixed(0) ?? "–"}`,
    ...{ goal: "reported", met: null },
  });
}

/** Told as soon as it is known: the others may take long, or fail. */
function tellLoads({ system, settings, loads }: Told): void {
  say(`\n${system} (${settings})\n`);
  for (const line of [...HEAD, ...loads.map(([name, one]) => row(name, one))]) say(line);
}

function tellAll(all: readonly Told[]): void {
  say("\nWhat a save leaves in the database (2,000 writers every 5 s)\n");
  for (const line of [...STORED_HEAD, ...all.map(({ system, stored }) => storedRow(system, stored))]) say(line);
  say(
    "\nMost saves a second, and writers (a save every 5 s) for each core of app and database that is busy all the time\n",
  );
  say("| | saves a second | at | app, ms a save | database, ms a save | writers a core of both |");
  say("| --- | --- | --- | --- | --- | --- |");
  for (const told of all) {
    const top = saturated(told);
    if (top === undefined) continue;
    const [name, { each, told: latencies }] = top;
    const cells = [each.app, each.database].map((value) => value?.toFixed(2) ?? "–");
    const rate = (latencies.saves / latencies.seconds).toFixed(0);
    say(`| ${told.system} | ${rate} | ${name} | ${cells.join(" | ")} | ${writersPerCore(top[1])?.toFixed(0) ?? "–"} |`);
  }
  const exams = all.flatMap((told) => told.exam);
  if (exams.length === 0) return;
  say(`\nOne candidate's exam of ${EXAM.saves} saves (${EXAM.candidates} candidates at once)\n`);
  say("| | stays | of it | written on the way | refused |");
  say("| --- | --- | --- | --- | --- |");
  for (const line of exams) say(line);
}

test(`${WRITERS} people who write at once, on one process and on several`, { timeout: 3_600_000 }, async () => {
  const all: Told[] = [];
  const setup = { writers: WRITERS + EXAM.candidates };
  const run = async (open: () => Promise<System>) => {
    const system = await open();
    try {
      const told = await take(system);
      tellLoads(told);
      note(told);
      all.push(told);
    } finally {
      await system.remove();
    }
  };
  say(`${cpus().length} cores for the processes, the database, the balancer and the load together`);
  if (WANTED.includes("sqlite")) await run(() => onSqlite(setup));
  if (postgresServer.missing !== null) say(`SQLite alone: ${postgresServer.missing}`);
  else {
    const server = await postgresServer.start(SETTINGS);
    try {
      for (const processes of [1, 2, 4].filter((count) => WANTED.includes(`${count}`))) {
        await run(() => onPostgres(server, { ...setup, processes }));
      }
    } finally {
      await server.stop();
    }
  }
  tellAll(all);
});
