import SqliteFile from "better-sqlite3";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useDatabase } from "@db/client/database";
import { openDatabase } from "@db/client/open-database";
import { openSqlite } from "@db/client/sqlite/open-sqlite";
import type { Database } from "@db/client/types";
import { unusableSentence } from "@db/client/unusable/unusable-sentence";
import type { DatabaseUnusable } from "@db/client/unusable/database-unusable";
import { prepareDataFolder } from "~/server/boot/data-folder";
import { answerSave } from "~/server/hot/answer-save";
import { logger } from "~/server/logger.server";
import { openAttempt, saveRequest } from "../attempts/open-attempt";
import { openTestSchool, schoolFile } from "../factories/school";

/** How long a save waits here for whoever holds the database; the server waits much longer. */
const BOUND_MS = 60;
const WRITERS = 100;

type Room = Awaited<ReturnType<typeof openAttempt>>;

let db: Database | null = null;
let holder: SqliteFile.Database;
let rooms: Room[];

beforeEach(async () => {
  await openTestSchool();
  rooms = [];
  for (let no = 0; no < WRITERS; no += 1) rooms.push(await openAttempt("practice"));
  // What holds the database is what a slow disk is to those who wait for it: a commit that takes its time.
  holder = new SqliteFile(schoolFile());
  vi.spyOn(logger, "error").mockImplementation(() => undefined);
});
afterEach(async () => {
  holder.close();
  await db?.close();
  db = null;
});

function reopen(otherWriterWaitMs?: number): void {
  db = openSqlite(schoolFile(), otherWriterWaitMs === undefined ? {} : { otherWriterWaitMs });
  useDatabase(db);
}

const save = ({ attemptId, personId }: Room, text: string) =>
  answerSave({ viewer: { kind: "visitor", personId }, attemptId, body: saveRequest(text) });

it("while a commit takes its time saves wait, nobody is answered before it, and every one that was acknowledged is there", async () => {
  reopen();
  holder.exec("BEGIN IMMEDIATE");
  let answered = 0;
  const saves = rooms.map(async (room, no) => {
    const answer = await save(room, `第${no}份`);
    answered += 1;
    return answer;
  });
  // Reads are not held up, and see that nothing was stored.
  for (const room of rooms) expect(await room.revisions()).toEqual([]);
  expect(answered).toBe(0);
  holder.exec("ROLLBACK");
  for (const [no, answer] of (await Promise.all(saves)).entries()) {
    expect(answer).toMatchObject({ status: 200, said: { status: "saved", number: 1 } });
    expect((await rooms[no]!.revisions()).map(({ text }) => text)).toEqual([`第${no}份`]);
  }
});

it("a database that is held beyond the bound refuses all who wait after waiting once, by a code that pages know, and takes the same texts afterwards", async () => {
  reopen(BOUND_MS);
  holder.exec("BEGIN IMMEDIATE");
  const began = performance.now();
  const refused = await Promise.all(rooms.map((room) => save(room, "还没有存下来")));
  const waited = performance.now() - began;
  expect(new Set(refused.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ status: 503, said: { error: "not-stored" } })]),
  );
  // One after the other they would wait a hundred times as long.
  expect(waited).toBeLessThan((BOUND_MS * WRITERS) / 2);
  holder.exec("ROLLBACK");
  for (const room of rooms) {
    expect(await room.revisions()).toEqual([]);
    expect(await save(room, "还没有存下来")).toMatchObject({ status: 200 });
  }
});

it("a data folder that cannot be written to is said at start in one sentence that names it and what to do", async () => {
  // No user, whatever their rights, makes a file there.
  const folder = "/sys";
  expect(() => prepareDataFolder(folder)).toThrow(/^The data folder \/sys cannot be written to \(E\w+\): [^.]+\.$/);
  const failure = await openDatabase({ url: join(folder, "app.db") }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "unwritable" });
  expect(unusableSentence(failure as DatabaseUnusable)).toContain("give this user write permission");
});
