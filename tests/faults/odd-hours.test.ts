import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { database, useDatabase } from "@db/client/database";
import { openDatabase } from "@db/client/open-database";
import { copySqlite } from "@db/client/sqlite/copy-sqlite";
import { unusableSentence } from "@db/client/unusable/unusable-sentence";
import { type DatabaseUnusable } from "@db/client/unusable/database-unusable";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getAttempt } from "@db/queries/attempts/attempts";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getJob, insertJob } from "@db/queries/jobs/jobs";
import type { JobHandler } from "~/jobs/outbox/handler";
import { startWorker } from "~/jobs/outbox/start-worker.server";
import { logger } from "~/server/logger.server";
import { sweepDueAttempts } from "~/jobs/sweep-due-attempts.server";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { handInAttempt } from "~/services/attempts/sealing/hand-in-attempt.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { DEADLINE, MINUTE, NOW, openAttempt, saveRequest } from "../attempts/open-attempt";
import { addPerson, addQuestion } from "../attempts/questions";
import { openTestSchool, schoolFile } from "../factories/school";

const TOGETHER = 200;

beforeEach(async () => {
  await openTestSchool();
});
afterEach(() => vi.restoreAllMocks());

it(`of ${TOGETHER} answers handed in at the same moment, twice each and swept besides, every one is sealed once with its last text`, async () => {
  const questionId = await addQuestion();
  const rooms: { attemptId: string; personId: string; text: string }[] = [];
  for (let no = 0; no < TOGETHER; no += 1) {
    const personId = await addPerson();
    const started = await startAttempt({ questionId, personId, mode: "timed", now: NOW });
    if (!started.ok) throw new Error(started.reason);
    rooms.push({ attemptId: started.attemptId, personId, text: `第${no}份答案：排水沟淤塞。` });
  }
  const handIn = ({ attemptId, personId, text }: (typeof rooms)[number]) =>
    handInAttempt({ attemptId, personId, now: DEADLINE, answer: { text, parent: 0, turn: 1, after: [] } });
  const done = await Promise.all([
    ...rooms.map(handIn),
    ...[...rooms].reverse().map(handIn),
    sweepDueAttempts(DEADLINE + MINUTE),
  ]);
  expect(done.slice(0, 2 * TOGETHER).every((one) => typeof one === "object" && one.ok)).toBe(true);
  for (const { attemptId, text } of rooms) {
    const [attempt, head, events] = await Promise.all([
      getAttempt({ attemptId }),
      getHead({ attemptId }),
      listAttemptEvents({ attemptId }),
    ]);
    expect([attempt?.status, attempt?.sealedNumber, head?.text]).toEqual(["sealed", head?.number, text]);
    expect(events.filter(({ kind }) => kind === "seal")).toHaveLength(1);
  }
}, 120_000);

it("a clock that jumps back and forth loses no text: numbers go on, a seal stands, what comes after it is kept aside", async () => {
  const room = await openAttempt();
  const jumps = [0, -90 * MINUTE, 5 * MINUTE, -1, 29 * MINUTE];
  let parent = 0;
  for (const [turn, jump] of jumps.entries()) {
    const ack = await room.save(`写到第${turn}段`, { parent, turn: turn + 1, now: NOW + jump });
    expect(ack.number).toBe(parent + 1);
    parent = ack.number;
  }
  // Put forward by years: the deadline seals what is there. Put back again: the seal stands, and nothing refuses the text.
  await sweepDueAttempts(NOW + 3_650 * 24 * 60 * MINUTE);
  expect(await room.attempt()).toMatchObject({ status: "sealed", sealedNumber: parent });
  const late = await room.save("钟调回来之后写的", { parent, turn: 9, now: NOW + 6 * MINUTE });
  expect((await room.revisions()).map(({ text }) => text)).toEqual([
    ...jumps.map((_jump, turn) => `写到第${turn}段`),
    "钟调回来之后写的",
  ]);
  expect(late.number).toBe(parent + 1);
  expect(await room.sealedText()).toBe("写到第4段");
});

it("a page that was damaged on the disk is said before anything is served, and the copy made before has every acknowledged text", async () => {
  const rooms = await Promise.all([openAttempt("practice"), openAttempt("practice"), openAttempt("practice")]);
  for (const [no, room] of rooms.entries()) await room.save(`第${no}间写下的`);
  const folder = mkdtempSync(join(tmpdir(), "damaged-"));
  try {
    const [copy, damaged] = [join(folder, "copy.db"), join(folder, "damaged.db")];
    await copySqlite({ from: schoolFile(), to: copy, migrations: resolve("db/migrations") });
    const bytes = readFileSync(copy);
    // A page in the middle, as a failing disk leaves it; the first, by which a database is known, is whole.
    const page = Math.floor(bytes.length / 4096 / 2);
    bytes.fill(0x5a, page * 4096, (page + 1) * 4096);
    writeFileSync(damaged, bytes);
    const failure = await openDatabase({ url: damaged }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "corrupt", path: damaged });
    expect(unusableSentence(failure as DatabaseUnusable)).toContain(damaged);
    expect(readFileSync(damaged).equals(bytes)).toBe(true);

    const school = database();
    const restored = await openDatabase({ url: copy });
    useDatabase(restored);
    for (const [no, room] of rooms.entries()) {
      expect((await room.revisions()).map(({ text, hash }) => [text, hash])).toEqual([
        [`第${no}间写下的`, sha256Hex(`第${no}间写下的`)],
      ]);
      const request = saveRequest("恢复以后接着写", 1, 2);
      expect(await saveRevision({ ...room, request, now: NOW + 2 * MINUTE })).toMatchObject({ ok: true });
    }
    await restored.close();
    useDatabase(school);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("a provider that takes the call and never answers holds up neither the other jobs nor the stop, and its job is given back", async () => {
  const dead = createServer(() => undefined).listen(0, "127.0.0.1");
  await once(dead, "listening");
  const address = `http://127.0.0.1:${(dead.address() as AddressInfo).port}/`;
  const payload = z.object({});
  let called: () => void;
  const reached = new Promise<void>((heard) => (called = heard));
  const asking: JobHandler = {
    definition: { kind: "asks-the-dead", payload },
    run: async ({ signal }) => {
      called();
      await fetch(address, { signal });
      return { kind: "done" };
    },
    giveUp: async () => undefined,
  };
  let worked: () => void;
  const others = new Promise<void>((heard) => (worked = heard));
  const plain: JobHandler = {
    definition: { kind: "plain", payload },
    run: async () => {
      worked();
      return { kind: "done" };
    },
    giveUp: async () => undefined,
  };
  const put = (kind: string) => database().tx((tx) => insertJob({ kind, payload: {}, runAfter: 1, now: 1 }, tx));
  vi.spyOn(logger, "error").mockImplementation(() => undefined);
  const asked = await put("asks-the-dead");
  const stop = startWorker({ handlers: [asking, plain], lookEveryMs: 5 });
  await reached;
  await put("plain");
  await others;
  await stop();
  expect(await getJob({ jobId: asked.id })).toMatchObject({ state: "ready" });
  dead.close();
});
