import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { useDatabase } from "@db/client/database";
import { DatabaseUnusable } from "@db/client/unusable/database-unusable";
import { openDatabase } from "@db/client/open-database";
import { ADDRESS_FORM, unusableSentence } from "@db/client/unusable/unusable-sentence";
import { MoveRefused } from "@db/move/end";
import { type Compared, isSame, moveDatabase } from "@db/move/move-database";
import { fileOf, refuseAddresses } from "@db/move/refuse";
import { lockDataFolder } from "~/server/boot/data-folder";
import { StartFailure } from "~/server/boot/start-failure";
import { rebuildIndex } from "~/services/search/rebuild-index.server";
import type { Command, CommandIo, ExitCode } from "../command";

const USAGE = `Usage: npm run -s db:move -- --from ADDRESS --to ADDRESS

Copies everything in one database into another, empty one: a file (data/app.db) or PostgreSQL (postgres://…), either way.
The servers on both must be stopped. Rows are counted and hashed on both sides; the one that is copied from is only read.
Cut short, it goes on where it was when it is called again with the same words.
`;

/** db:move: from one file to a database server and back. */
export const command: Command = async (words, io) => {
  const asked = addresses(words, io);
  if (typeof asked === "number") return asked;
  const unlock: (() => void)[] = [];
  try {
    refuseAddresses(asked);
    // Held to the end, so that no server starts in between.
    for (const file of [fileOf(asked.from), fileOf(asked.to)]) {
      if (file === null) continue;
      const folder = dirname(resolve(file));
      mkdirSync(folder, { recursive: true });
      unlock.push(lockDataFolder(folder));
    }
    const compared = await moveDatabase({
      ...asked,
      migrations: resolve("db/migrations"),
      onProgress: ({ table, rows, done }) => io.err(done ? `${table}: ${rows}\n` : ""),
      complete: indexAnew,
    });
    io.out(comparison(compared));
    return verdict(compared, io);
  } catch (error) {
    io.err(`${refusal(error)}\n`);
    return 1;
  } finally {
    for (const release of unlock) release();
  }
};

function addresses(words: string[], io: CommandIo): { from: string; to: string } | ExitCode {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      args: words,
      options: { help: { type: "boolean", short: "h" }, from: text, to: text },
    });
    if (values.help) {
      io.out(USAGE);
      return 0;
    }
    if (values.from && values.to) return { from: values.from, to: values.to };
  } catch {
    // a word or an option that is not known: the usage says what is
  }
  io.err(USAGE);
  return 2;
}

/** The index for search is no part of what is moved: it is made of what has arrived. */
async function indexAnew(url: string): Promise<void> {
  const db = await openDatabase({ url });
  try {
    useDatabase(db);
    await rebuildIndex({ now: Date.now() });
  } finally {
    await db.close();
  }
}

const HASH_SHOWN = 12;

/** A line for each table, aligned: rows and hash in both, and whether they are the same. */
function comparison(compared: Compared[]): string {
  const lines = compared.map((one) => [
    one.table,
    ...[one.source, one.target].flatMap(({ rows, hash }) => [String(rows), hash.slice(0, HASH_SHOWN)]),
    isSame(one) ? "same" : "DIFFERENT",
  ]);
  const all = [["table", "rows from", "hash from", "rows to", "hash to", ""], ...lines];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((line) => line[at]?.length ?? 0))) ?? [];
  return all
    .map(
      (line) =>
        `${line
          .map((word, at) => word.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

function verdict(compared: Compared[], io: CommandIo): ExitCode {
  const different = compared.filter((one) => !isSame(one)).map(({ table }) => table);
  if (different.length === 0) {
    io.err(
      "Everything has arrived. Set DATABASE_URL to the new address and start; keep the old database until then.\n",
    );
    return 0;
  }
  io.err(
    `Not the same in both: ${different.join(", ")}. The new database stays marked as unfinished: empty it and move again.\n`,
  );
  return 1;
}

function refusal(error: unknown): string {
  if (error instanceof MoveRefused || error instanceof StartFailure) return error.message;
  if (!(error instanceof DatabaseUnusable)) throw error;
  if (error.code === "wrong-address")
    return `${error.path} is not an address this program knows: name a file, or ${ADDRESS_FORM}.`;
  return unusableSentence(error);
}
