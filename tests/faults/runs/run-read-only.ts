import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { openAttempt } from "../../attempts/open-attempt";
import { seededChance } from "../chance";
import { builtWritingServer, startWritingServer } from "../servers/killed-server";
import type { Receipt } from "../oracle";
import { READ_ONLY } from "../disk-faults";
import { writer } from "../writer";

/** Starts the server over a folder with answers in it that turned read-only while it was down, and once more when it is not. */
export async function runReadOnly(): Promise<{ complaint: string; untouched: boolean; acks: number }> {
  const folder = await builtWritingServer();
  const data = mkdtempSync(join(tmpdir(), "read-only-"));
  const url = join(data, "app.db");
  try {
    const db = await openDatabase({ url });
    await migrateDatabase(db);
    useDatabase(db);
    const { attemptId, personId } = await openAttempt("practice");
    await db.close();
    const receipts: Receipt[] = [];
    const onReceipt = (receipt: Receipt) => void receipts.push(receipt);
    const { save } = writer({
      attemptId,
      headers: { "x-person": personId },
      page: "writer-0",
      chance: seededChance(1),
      onReceipt,
    });
    const writeOnce = async () => {
      const server = await startWritingServer(folder, url);
      await save(server.address);
      await server.kill();
    };
    await writeOnce();
    const before = readFileSync(url);
    const complaint = await startWritingServer(folder, url, READ_ONLY.within(data)).then(
      (server) => server.kill().then(() => "it started"),
      (error: unknown) => String(error),
    );
    const untouched = readFileSync(url).equals(before);
    await writeOnce();
    return { complaint, untouched, acks: receipts.length };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
