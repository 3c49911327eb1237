import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { getHead } from "@db/queries/attempts/answer-heads";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { openAttempt } from "../../attempts/open-attempt";
import { seededChance } from "../chance";
import { builtWritingServer, startWritingServer } from "../servers/killed-server";
import { checkRecord, type Receipt } from "../oracle";
import { inject } from "../system-calls";
import { writer } from "../writer";

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
    let db = await openDatabase({ url });
    await migrateDatabase(db);
    useDatabase(db);
    const rooms = await Promise.all(Array.from({ length: WRITERS }, () => openAttempt("practice")));
    await db.close();
    const receipts = rooms.map((): Receipt[] => []);
    const writers = rooms.map(({ attemptId, personId }, room) => {
      const onReceipt = (receipt: Receipt) => void receipts[room]!.push(receipt);
      return writer({
        attemptId,
        headers: { "x-person": personId },
        page: `writer-${room}`,
        chance: seededChance(room),
        onReceipt,
      });
    });
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
    db = await openDatabase({ url });
    useDatabase(db);
    for (const [room, { attemptId }] of rooms.entries()) {
      const stored = await readRevisions({ attemptId });
      const revisions = stored.map(({ parentNumber: parent, ...kept }) => ({ ...kept, parent }));
      const head = await getHead({ attemptId });
      told.acks += checkRecord({ revisions, head, sealed: false, sealedNumber: null, seals: 0 }, receipts[room]!);
    }
    await db.close();
    return told;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
