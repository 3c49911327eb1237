import { copyFileSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { database, useDatabase } from "@db/client/database";
import { openDatabase } from "@db/client/open-database";
import { saveSchool } from "@db/queries/operations/school";
import type { CommandIo } from "~/cli/command";
import { restore } from "~/cli/school/restore";
import type { AppEnvironment } from "~/server/app-environment";
import { mountHealth } from "~/server/health/mount-health";
import { watchStorage } from "~/server/health/watch-storage";
import { answerSave } from "~/server/hot/answer-save";
import { logger } from "~/server/logger.server";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { openAttempt, saveRequest } from "../attempts/open-attempt";
import { openTestSchool, schoolFile } from "../factories/school";

const WRITERS = 6;
const SILENT: CommandIo = {
  stdin: () => Promise.reject(new Error("nothing is read from there")),
  readFile: () => Promise.reject(new Error("nothing is read by name")),
  out: () => undefined,
  err: () => undefined,
};
const REFUSED = { status: 503, said: { error: "displaced" } };
const SOON_MS = 5;

type Room = Awaited<ReturnType<typeof openAttempt>>;

let rooms: Room[];
let told: unknown[][];
let stopWatching: () => void;

beforeEach(async () => {
  const db = await openTestSchool();
  await db.tx((tx) => saveSchool({ now: 1 }, tx));
  rooms = [];
  for (let no = 0; no < WRITERS; no += 1) rooms.push(await openAttempt("practice"));
  told = [];
  for (const level of ["error", "info"] as const) {
    vi.spyOn(logger, level).mockImplementation((...words: unknown[]) => void told.push(words));
  }
  stopWatching = watchStorage(db, SOON_MS);
});
afterEach(() => stopWatching());

const save = ({ attemptId, personId }: Room, text: string) =>
  answerSave({ viewer: { kind: "visitor", personId }, attemptId, body: saveRequest(text) });
const saveAll = (text: string) => Promise.all(rooms.map((room) => save(room, text)));

async function readiness(): Promise<unknown> {
  const app = new Hono<AppEnvironment>();
  mountHealth(app, { metrics: false });
  return (await app.request("/readyz")).json();
}

/** The file into which the watch has written everything, once it has. */
function rescued(): Promise<string> {
  return vi.waitFor(() => {
    const copy = told.flat().find((word) => typeof word === "object" && word !== null && "copy" in word);
    expect(copy).toBeDefined();
    return (copy as { copy: string }).copy;
  });
}

const displacements: [string, (file: string) => void][] = [
  ["removed", (file) => rmSync(file)],
  ["moved away", (file) => renameSync(file, `${file}.aside`)],
  ["removed with its folder", (file) => rmSync(join(file, ".."), { recursive: true })],
  ["parted from its log of writes", (file) => rmSync(`${file}-wal`)],
  [
    "replaced by a copy of itself",
    (file) => {
      copyFileSync(file, `${file}.copy`);
      renameSync(`${file}.copy`, file);
    },
  ],
];

it.each(displacements)(
  "of a database file that is %s while many write nothing more is acknowledged, and all that was is in the copy that the log names",
  async (_what, displace) => {
    for (const { status } of await saveAll("先前存下的")) expect(status).toBe(200);
    expect(await readiness()).toEqual({ ok: true });
    displace(schoolFile());
    for (const answer of await saveAll("此后写的")) expect(answer).toEqual(REFUSED);
    expect(await readiness()).toEqual({ ok: false, storage: "displaced" });
    const copy = await rescued();
    expect(JSON.stringify(told)).toContain("was removed, moved or replaced while the program runs");

    // What the log says to do: the copy in the place of the database, and a new start.
    const dataDir = mkdtempSync(join(tmpdir(), "rescued-"));
    const databaseUrl = join(dataDir, "app.db");
    try {
      expect(await restore([copy], SILENT, { env: { dataDir, databaseUrl }, now: 1 })).toBe(0);
      const again = await openDatabase({ url: databaseUrl });
      useDatabase(again);
      for (const { attemptId } of rooms) {
        expect((await readRevisions({ attemptId })).map(({ text }) => text)).toEqual(["先前存下的"]);
      }
      await again.close();
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);

it("a file that goes while a group is being committed leaves none of the group acknowledged", async () => {
  const going = database().tx(async () => rmSync(schoolFile()));
  const answers = saveAll("同一刻写的");
  await expect(going).rejects.toMatchObject({ code: "displaced" });
  for (const answer of await answers) expect(answer).toEqual(REFUSED);
});

it("a file that is put back is stored into again at once, and the log says both", async () => {
  renameSync(schoolFile(), `${schoolFile()}.aside`);
  const [first] = rooms as [Room];
  expect(await save(first, "一")).toEqual(REFUSED);
  await rescued();
  renameSync(`${schoolFile()}.aside`, schoolFile());
  expect(await save(first, "一")).toMatchObject({ status: 200 });
  expect(await readiness()).toEqual({ ok: true });
  await vi.waitFor(() => expect(JSON.stringify(told)).toContain("can be stored into again"));
  expect((await first.revisions()).map(({ text }) => text)).toEqual(["一"]);
});
