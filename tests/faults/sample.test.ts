import { beforeAll, expect, it } from "vitest";
import { openTestSchool } from "../factories/school";
import { runDiskFault } from "./runs/run-disk-fault";
import { runReadOnly } from "./runs/run-read-only";
import { runSlowDisk } from "./runs/run-slow-disk";
import { runKills } from "./runs/run-kills";
import { runStories } from "./runs/run-stories";
import { NO_INJECTION } from "./system-calls";
import { DISK_FAULTS, READ_ONLY } from "./disk-faults";

beforeAll(async () => {
  await openTestSchool();
});

// A fixed sample of what `npm run test:faults` runs in full.
it("the protocol's two halves keep every promise, whatever the network and the pages do", async () => {
  const { acks } = await runStories("model", 1, 90);
  expect(acks).toBeGreaterThan(800);
}, 300_000);

it("the real services on a real database keep every promise in the same stories", async () => {
  const { acks } = await runStories("services", 1, 6);
  expect(acks).toBeGreaterThan(40);
}, 300_000);

it("no receipt is broken by a server that is killed while many write, again and again", async () => {
  const { acks } = await runKills(1, 2);
  expect(acks).toBeGreaterThan(4);
}, 300_000);

for (const disk of DISK_FAULTS) {
  const where = disk.missing === null ? disk.name : `${disk.name} (skipped: ${disk.missing})`;
  it.skipIf(disk.missing !== null)(
    `a disk that takes nothing refuses with its reason, loses no receipt and recovers: ${where}`,
    async () => {
      const { acks, refusals } = await runDiskFault(disk, 1);
      expect(refusals).toBe(3);
      expect(acks).toBeGreaterThan(15);
    },
    300_000,
  );
}

const slowly = NO_INJECTION === null ? "" : ` (skipped: ${NO_INJECTION})`;
it.skipIf(NO_INJECTION !== null)(
  `on a slow disk receipts come late and none is lost, nobody is refused, and the clock answers between commits${slowly}`,
  async () => {
    const [rounds, delayMs] = [3, 400];
    const { acks, refused, soonestMs, clocks } = await runSlowDisk(rounds, delayMs);
    expect({ acks, refused }).toEqual({ acks: 6 * (rounds + 1), refused: 0 });
    expect(soonestMs).toBeGreaterThanOrEqual(delayMs);
    expect(clocks).toBeGreaterThanOrEqual(rounds - 1);
  },
  300_000,
);

it.skipIf(READ_ONLY.missing !== null)(
  "a data folder on a file system that cannot be written to ends the start by name, leaves every file as it was and is used again afterwards",
  async () => {
    const { complaint, untouched, acks } = await runReadOnly();
    expect(complaint).toContain("unwritable");
    expect(untouched).toBe(true);
    expect(acks).toBe(2);
  },
  300_000,
);
