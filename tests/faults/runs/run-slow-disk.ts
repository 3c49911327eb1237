import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtWritingServer, startWritingServer } from "../servers/killed-server";
import { inject } from "../system-calls";
import { checkSchool, writingSchool } from "./writing-school";

const WRITERS = 6;

type Slowed = {
  acks: number;
  refused: number;
  /** The shortest time from a save to its receipt while the disk was slow. */
  soonestMs: number;
  /** Askings for the clock that were answered while saves waited for the disk. */
  clocks: number;
};

/** Six people save `rounds` times each on a disk that takes `delayMs` for what is to be kept, and the clock is asked beside them. */
export async function runSlowDisk(rounds: number, delayMs: number): Promise<Slowed> {
  const folder = await builtWritingServer();
  const data = mkdtempSync(join(tmpdir(), "slow-disk-"));
  const url = join(data, "app.db");
  try {
    const school = await writingSchool({ url, rooms: WRITERS });
    const { rooms, writers } = school;
    const told: Slowed = { acks: 0, refused: 0, soonestMs: Infinity, clocks: 0 };
    const server = await startWritingServer(folder, url);
    try {
      // The first write makes the file that the later ones are kept in.
      for (const { save } of writers) await save(server.address);
      const fault = `delay_enter=${delayMs * 1_000}`;
      await inject({ pid: server.pid, files: [`${url}-wal`], calls: "fsync,fdatasync", fault });
      const saving = writers.map(async ({ save }) => {
        for (let round = 0; round < rounds; round += 1) {
          const began = performance.now();
          if ((await save(server.address)) !== null) told.refused += 1;
          told.soonestMs = Math.min(told.soonestMs, performance.now() - began);
        }
      });
      const saves = { over: false };
      const all = Promise.all(saving).finally(() => (saves.over = true));
      const [{ attemptId, personId }] = rooms as [(typeof rooms)[number]];
      while (!saves.over) {
        const asked = await fetch(`${server.address}/api/attempts/${attemptId}/clock`, {
          headers: { "x-person": personId },
        });
        if (asked.status === 200) told.clocks += 1;
      }
      await all;
    } finally {
      await server.kill();
    }
    told.acks = await checkSchool(url, school);
    return told;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
