import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestSchool } from "../../factories/school";
import { runDiskFault } from "./run-disk-fault";
import { runKills } from "./run-kills";
import { runSlowDisk } from "./run-slow-disk";
import { runStories, type Checked } from "./run-stories";
import { DISK_FAULTS } from "../disk-faults";
import { NO_INJECTION } from "../system-calls";

// `npm run test:faults`. FAULT_SEED=17 tells one story again, by the model and by the services.
const only = process.env["FAULT_SEED"];
const total = { runs: 0, acks: 0 };

function count({ runs, acks }: Checked): number {
  total.runs += runs;
  total.acks += acks;
  return acks;
}

beforeAll(async () => {
  await openTestSchool();
});
afterAll(() => {
  process.stdout.write(`\n${total.acks} acks checked in ${total.runs} runs\n`);
});

const FULL = { model: 900, services: 110, kills: 25, disks: 5, slow: 5 };
const first = only === undefined ? 1 : Number(only);
const runs = only === undefined ? FULL : { model: 1, services: 1, kills: 0, disks: 0, slow: 0 };

it("stories about the protocol's two halves", async () => {
  count(await runStories("model", first, runs.model));
});

it("stories about the real services", async () => {
  count(await runStories("services", first, runs.services));
});

it.runIf(runs.kills > 0)("a server that is killed", async () => {
  expect(count(await runKills(1, runs.kills))).toBeGreaterThan(runs.kills);
});

const slowly = NO_INJECTION === null ? "" : ` (skipped: ${NO_INJECTION})`;
it.runIf(runs.slow > 0 && NO_INJECTION === null)(`a disk that takes two seconds for each commit${slowly}`, async () => {
  const { acks, refused } = await runSlowDisk(runs.slow, 2_000);
  expect(refused).toBe(0);
  count({ runs: 1, acks });
});

for (const disk of DISK_FAULTS) {
  const where = disk.missing === null ? disk.name : `${disk.name} (skipped: ${disk.missing})`;
  it.runIf(runs.disks > 0 && disk.missing === null)(
    `a disk that takes nothing, again and again: ${where}`,
    async () => {
      expect(count(await runDiskFault(disk, runs.disks))).toBeGreaterThan(runs.disks);
    },
  );
}
