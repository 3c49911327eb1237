import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestSchool } from "../../factories/school";
import { runFullDisk } from "./run-full-disk";
import { runKills } from "./run-kills";
import { runStories, type Checked } from "./run-stories";
import { SMALL_DISKS } from "../small-disk";

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

const FULL = { model: 900, services: 110, kills: 25, disks: 5 };
const first = only === undefined ? 1 : Number(only);
const runs = only === undefined ? FULL : { model: 1, services: 1, kills: 0, disks: 0 };

it("stories about the protocol's two halves", async () => {
  count(await runStories("model", first, runs.model));
});

it("stories about the real services", async () => {
  count(await runStories("services", first, runs.services));
});

it.runIf(runs.kills > 0)("a server that is killed", async () => {
  expect(count(await runKills(1, runs.kills))).toBeGreaterThan(runs.kills);
});

for (const disk of SMALL_DISKS) {
  const where = disk.missing === null ? disk.name : `${disk.name} (skipped: ${disk.missing})`;
  it.runIf(runs.disks > 0 && disk.missing === null)(`a disk that runs full, again and again: ${where}`, async () => {
    expect(count(await runFullDisk(disk, runs.disks))).toBeGreaterThan(runs.disks);
  });
}
