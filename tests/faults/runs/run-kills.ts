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
import type { Checked } from "./run-stories";
import { writer } from "../writer";

const ATTEMPTS = 3;
const PAGES_EACH = 2;

/**
 * Kills a server with SIGKILL `count` times, each time in the middle of the work of six writers on three attempts, at a seeded number of
 * receipts, and checks every receipt since the first start against what a new process finds on the disk.
 */
export async function runKills(first: number, count: number): Promise<Checked> {
  const folder = await builtWritingServer();
  const data = mkdtempSync(join(tmpdir(), "killed-"));
  try {
    const url = join(data, "app.db");
    let db = await openDatabase({ url });
    await migrateDatabase(db);
    useDatabase(db);
    const rooms = await Promise.all(Array.from({ length: ATTEMPTS }, () => openAttempt("practice")));
    const receipts = rooms.map((): Receipt[] => []);
    let onReceipt: () => void = () => undefined;
    const writers = rooms.flatMap(({ attemptId, personId }, room) =>
      Array.from({ length: PAGES_EACH }, (_, page) =>
        writer({
          attemptId,
          headers: { "x-person": personId },
          page: `writer-${room}-${page}`,
          chance: seededChance(room * PAGES_EACH + page),
          onReceipt(receipt) {
            receipts[room]!.push(receipt);
            onReceipt();
          },
        }),
      ),
    );
    for (let seed = first; seed < first + count; seed += 1) {
      const moment = 1 + seededChance(seed).below(60);
      await db.close();
      const server = await startWritingServer(folder, url);
      let left = moment;
      let killed = false;
      onReceipt = () => {
        left -= 1;
        if (left > 0 || killed) return;
        killed = true;
        void server.kill();
      };
      await Promise.all(writers.map((page) => page.writeOn(server.address, () => killed)));
      await server.kill();
      db = await openDatabase({ url });
      useDatabase(db);
      for (const [room, { attemptId }] of rooms.entries()) {
        const revisions = (await readRevisions({ attemptId })).map(({ parentNumber: parent, ...kept }) => ({
          ...kept,
          parent,
        }));
        const head = await getHead({ attemptId });
        checkRecord({ revisions, head, sealed: false, sealedNumber: null, seals: 0 }, receipts[room]!);
      }
    }
    await db.close();
    return { runs: count, acks: receipts.flat().length };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
