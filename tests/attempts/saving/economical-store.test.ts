import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, it } from "vitest";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { seededChance, type Chance } from "../../faults/chance";
import { NOW, openAttempt, saveRequest } from "../open-attempt";

const SAVES = 400;
const CHARACTERS = 1_200;
const MOST_BYTES = 60_000;
const LETTERS =
  "基层治理要把群众的事办在前头问题不在小而在没人管制度写在墙上更要落到人事情有着落责任有去处办法从实践里来成效由群众评";

const folder = mkdtempSync(join(tmpdir(), "school-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The next state of an essay as it is typed: mostly a few characters more, now and then a correction further up. */
function typeOn(text: string, save: number, chance: Chance): string {
  const letters = (count: number) => Array.from({ length: count }, () => chance.pick([...LETTERS])).join("");
  if (save === 250) return text.slice(0, 100) + text.slice(140) + text.slice(100, 140); // a sentence is moved to the end
  if (save % 25 === 0) {
    const at = chance.below(text.length);
    return text.slice(0, at) + letters(4) + text.slice(at);
  }
  if (save % 9 === 0) return text.slice(0, -3);
  return text + letters(save % 9 === 1 ? 7 : 3);
}

/** Bytes of the whole database once everything is in it and every free page is given back. */
function sizeOf(path: string): number {
  const file = new Database(path);
  file.pragma("wal_checkpoint(TRUNCATE)");
  file.exec("VACUUM");
  const size = Number(file.pragma("page_count", { simple: true })) * Number(file.pragma("page_size", { simple: true }));
  file.close();
  return size;
}

it("keeps the 400 states of an essay of 1,200 characters in 60 kB, each of them whole on asking", async () => {
  const path = join(folder, "app.db");
  let db = await openDatabase({ url: path });
  await migrateDatabase(db);
  useDatabase(db);
  const { attemptId, personId } = await openAttempt();
  await db.close();
  const before = sizeOf(path);

  db = await openDatabase({ url: path });
  useDatabase(db);
  const chance = seededChance(1_200);
  const texts: string[] = [];
  let text = "";
  for (let save = 1; save <= SAVES; save += 1) {
    text = typeOn(text, save, chance);
    texts.push(text);
    const request = { ...saveRequest(text, save - 1, save), page: "one-page-only", writtenAt: NOW + save };
    const saved = await saveRevision({ attemptId, personId, request, now: NOW + save * 4_000 });
    expect(saved).toMatchObject({ ok: true, ack: { status: "saved", number: save } });
  }
  expect(Math.abs(text.length - CHARACTERS)).toBeLessThan(100);
  expect((await readRevisions({ attemptId })).map((revision) => revision.text)).toEqual(texts);
  await db.close();

  const taken = sizeOf(path) - before;
  console.info(`${SAVES} saves, ${text.length} characters: ${taken} bytes`);
  expect(taken).toBeGreaterThan(CHARACTERS);
  expect(taken).toBeLessThanOrEqual(MOST_BYTES);
});
