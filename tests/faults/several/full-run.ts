import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  cutAndDelay,
  killOne,
  lockTable,
  loseAnswerToCommit,
  restartDatabase,
  takeAllConnections,
} from "./broken-ways";
import { IMPATIENT, missing, startPair, untilReadiness, whySkipped, type Pair } from "./pair";

// `npm run test:faults`: each fault of two processes on one PostgreSQL again and again, at another moment each time.
const seeds = (count: number) => Array.from({ length: count }, (_, no) => 101 + no);

describe.skipIf(missing !== null)(`two processes on one PostgreSQL${whySkipped}`, () => {
  let pair: Pair;
  let acks = 0;
  beforeAll(async () => {
    pair = await startPair({ settings: IMPATIENT });
  });
  afterAll(async () => {
    await pair.remove();
    process.stdout.write(`\n${acks} acks checked of two processes on one PostgreSQL\n`);
  });
  beforeEach(() => untilReadiness(pair.processes, 200));

  const run = async (check: typeof killOne, seed: number) => {
    const checked = await check(pair, { rooms: 8, receipts: 60, seed });
    expect(checked).toBeGreaterThan(60);
    acks += checked;
  };

  it.each(seeds(12))("a process is killed (%i)", (seed) => run(killOne, seed));
  it.each(seeds(6))("the database breaks off and starts again (%i)", (seed) => run(restartDatabase, seed));
  it.each(seeds(6))("connections break, answers are lost and come late (%i)", (seed) => run(cutAndDelay, seed));
  it.each(seeds(3))("somebody holds a lock (%i)", (seed) => run(lockTable, seed));
  it.each(seeds(20))("the answer to a commit is lost (%i)", () => loseAnswerToCommit(pair));
  it.each(seeds(2))("somebody holds every connection (%i)", () => takeAllConnections(pair));
});
