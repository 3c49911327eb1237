import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { builtWritingServer, startWritingServer } from "../servers/killed-server";
import type { Checked } from "./run-stories";
import type { DiskFault } from "../disk-faults";
import { checkSchool, writingSchool } from "./writing-school";

const WRITERS = 3;
/** More saves than fit into what is left of a full disk. */
const PATIENCE = 400;
const SAVES_WITH_ROOM = 5;

/**
 * Lets the disk refuse `count` times while three people write, and take again. Each is told why, by a code that the page knows;
 * nothing that was acknowledged is lost; and when it takes again, every next save is taken.
 */
export async function runDiskFault(disk: DiskFault, count: number): Promise<Checked & { refusals: number }> {
  const folder = await builtWritingServer();
  const place = mkdtempSync(join(tmpdir(), "disk-fault-"));
  const data = join(place, "data");
  const copy = join(place, "copy");
  mkdirSync(data);
  try {
    const school = await writingSchool({ url: join(data, "app.db"), rooms: WRITERS });
    const { writers, receipts } = school;
    const server = await startWritingServer(folder, join(data, "app.db"), disk.within(data));
    let refusals = 0;
    try {
      for (let time = 0; time < count; time += 1) {
        for (const { save } of writers) {
          for (let saves = 0; saves < SAVES_WITH_ROOM; saves += 1) expect(await save(server.address)).toBeNull();
        }
        await disk.begin(server, data);
        for (const { save } of writers) {
          expect(await untilRefused(() => save(server.address))).toEqual({ status: 503, error: disk.refusal });
          refusals += 1;
        }
        await disk.end(server, data);
      }
      for (const { save } of writers) expect(await save(server.address)).toBeNull();
      disk.copy(server, data, copy);
    } finally {
      await server.kill();
    }
    await checkSchool(join(copy, "app.db"), school);
    return { runs: count, acks: receipts.flat().length, refusals };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

type Refusal = { status: number; error: string };

async function untilRefused(save: () => Promise<Refusal | null>): Promise<Refusal | null> {
  for (let saves = 0; saves < PATIENCE; saves += 1) {
    const refused = await save();
    if (refused) return refused;
  }
  return null;
}
