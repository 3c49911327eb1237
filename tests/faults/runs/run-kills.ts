import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededChance } from "../chance";
import { builtWritingServer, startWritingServer } from "../servers/killed-server";
import type { Checked } from "./run-stories";
import { checkSchool, writingSchool } from "./writing-school";

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
    let onReceipt: () => void = () => undefined;
    const school = await writingSchool({ url, rooms: ATTEMPTS, pagesEach: PAGES_EACH, onReceipt: () => onReceipt() });
    const { writers, receipts } = school;
    for (let seed = first; seed < first + count; seed += 1) {
      const moment = 1 + seededChance(seed).below(60);
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
      await checkSchool(url, school);
    }
    return { runs: count, acks: receipts.flat().length };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
