import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  cutAndDelay,
  killOne,
  lockTable,
  loseAnswerToCommit,
  restartDatabase,
  silence,
  takeAllConnections,
} from "./broken-ways";
import { upgradeBeside } from "./upgrade-beside";
import { IMPATIENT, missing, startPair, untilReadiness, whySkipped, type Pair } from "./pair";

// A short form of what `npm run test:faults` does again and again.
describe.skipIf(missing !== null)(`two processes on one PostgreSQL${whySkipped}`, { timeout: 600_000 }, () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair({ settings: IMPATIENT });
  });
  afterAll(() => pair.remove());
  beforeEach(() => untilReadiness(pair.processes, 200));

  it("no receipt is lost when one of them is killed in the middle of saves, and the other goes on alone", async () => {
    expect(await killOne(pair, { rooms: 3, receipts: 20, seed: 1 })).toBeGreaterThan(59);
  });

  it("a database that breaks off and starts again loses no receipt; meanwhile saves and pages are refused in words, and each process says so once and is ready again by itself", async () => {
    expect(await restartDatabase(pair, { rooms: 3, receipts: 20, seed: 2 })).toBeGreaterThan(39);
  });

  it("connections that break, answers to commits that are lost and answers that come late lose no receipt and no process", async () => {
    expect(await cutAndDelay(pair, { rooms: 3, receipts: 10, seed: 3 })).toBeGreaterThan(59);
  });

  it("a save whose commit was carried out but not answered gets no receipt, and the same save once more is stored once", async () => {
    await loseAnswerToCommit(pair);
  });

  it("a database of which nothing is heard any more is given up after a bound, and found again by itself", async () => {
    await silence(pair);
  });

  it("while others hold every connection of the server a save is told so and when to come again, and all goes on when they let go", async () => {
    await takeAllConnections(pair);
  });

  it("while somebody holds a lock, saves wait for a bound and are refused in words, and none that was acknowledged is lost", async () => {
    expect(await lockTable(pair, { rooms: 6, receipts: 15, seed: 4 })).toBeGreaterThan(25);
  });

  it("a new version whose migration fails, or waits for somebody who does not let go, changes nothing and says why; once nothing hinders it, it migrates once though two start together, and both versions serve under load", async () => {
    expect(await upgradeBeside(pair, { rooms: 3, receipts: 15 })).toBeGreaterThan(44);
  });
});
