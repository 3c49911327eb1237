import { Hono } from "hono";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { MAX_OUTLINE_LENGTH, type NotesContent } from "@content/contract/notes";
import { database, useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getNotes } from "@db/queries/attempts/beside/notes";
import { erasePerson } from "@db/queries/people/erase-person";
import type { Viewer } from "~/domain/access/viewer";
import { MAX_PASTES } from "~/domain/attempt-events/paste";
import type { AppEnvironment } from "~/server/app-environment";
import * as serverClock from "~/server/clock.server";
import { mountHotEndpoints } from "~/server/hot/mount";
import { handInAttempt } from "~/services/attempts/sealing/hand-in-attempt.server";
import { getPasteSummary } from "~/services/notes/get-paste-summary.server";
import { DEADLINE, MINUTE, NOW, openAttempt } from "./open-attempt";
import { addPerson } from "./questions";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "notes-"));
  const db = await openDatabase({ url: join(folder, "app.db") });
  await migrateDatabase(db);
  useDatabase(db);
});
afterAll(async () => {
  await database().close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => vi.restoreAllMocks());

const CONTENT: NotesContent = {
  marks: [{ id: "a1", material: "h1", start: 0, end: 6, style: "highlight", note: "问题" }],
  outline: "一、问题\n　排水不畅",
};

/** The endpoints as a person meets them at `at`, behind the edge's guard. */
function edge(personId: string | null, at = NOW + MINUTE) {
  vi.spyOn(serverClock, "now").mockReturnValue(at);
  const viewer: Viewer = personId === null ? { kind: "stranger" } : { kind: "visitor", personId };
  const app = new Hono<AppEnvironment>();
  app.use(async (c, next) => {
    c.set("load", { viewer, sessionId: null, nonce: "n", address: "a", secure: false, requestId: "r" });
    await next();
  });
  mountHotEndpoints(app);
  const send = (attemptId: string, what: string, method: string, body?: unknown) =>
    app.request(`/api/attempts/${attemptId}/${what}`, {
      method,
      ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
  return {
    read: (attemptId: string) => send(attemptId, "notes", "GET"),
    write: (attemptId: string, content: unknown, baseVersion = 0) =>
      send(attemptId, "notes", "PUT", { content, baseVersion }),
    pasted: (attemptId: string, pastes: unknown) => send(attemptId, "events", "POST", { pastes }),
  };
}

const paste = (number: number, at = NOW + MINUTE) => ({
  ...{ id: number.toString(16).padStart(16, "0"), at, characters: 40, from: "elsewhere" },
});

describe("the notes of an attempt", () => {
  it("are empty at first and then what was put last, which no cache may keep", async () => {
    const { attemptId, personId } = await openAttempt();
    const { read, write } = edge(personId);
    expect(await (await read(attemptId)).json()).toEqual({ version: 0, content: { marks: [], outline: "" } });
    const saved = await write(attemptId, CONTENT);
    expect([saved.status, saved.headers.get("cache-control"), await saved.json()]).toEqual([
      200,
      "no-store",
      { version: 1 },
    ]);
    expect(await (await read(attemptId)).json()).toEqual({ version: 1, content: CONTENT });
  });

  it("leave behind when the outline was begun, once, whatever becomes of it", async () => {
    const { attemptId, personId } = await openAttempt();
    await edge(personId, NOW + MINUTE).write(attemptId, { ...CONTENT, outline: " " });
    await edge(personId, NOW + 2 * MINUTE).write(attemptId, CONTENT, 1);
    await edge(personId, NOW + 3 * MINUTE).write(attemptId, { ...CONTENT, outline: "" }, 2);
    await edge(personId, NOW + 4 * MINUTE).write(attemptId, { ...CONTENT, outline: "一、原因" }, 3);
    const begun = (await listAttemptEvents({ attemptId })).filter(({ kind }) => kind === "outline");
    expect(begun).toMatchObject([{ at: NOW + 2 * MINUTE, actorId: personId, params: {} }]);
  });

  it("come back with 409 to a page that builds on an older version, and stay as they are", async () => {
    const { attemptId, personId } = await openAttempt();
    const { read, write } = edge(personId);
    await write(attemptId, CONTENT);
    const refused = await write(attemptId, { marks: [], outline: "另一页" });
    expect([refused.status, await refused.json()]).toEqual([409, { version: 1, content: CONTENT }]);
    expect((await write(attemptId, { marks: [], outline: "合并后" }, 1)).status).toBe(200);
    expect(await (await read(attemptId)).json()).toMatchObject({ version: 2, content: { outline: "合并后" } });
  });

  it("are nobody else's: 404 to another person, 401 to someone whose session is gone", async () => {
    const { attemptId, personId } = await openAttempt();
    await edge(personId).write(attemptId, CONTENT);
    for (const [who, status] of [[await addPerson("tutor"), 404] as const, [null, 401] as const]) {
      const { read, write, pasted } = edge(who);
      const answers = await Promise.all([
        read(attemptId),
        write(attemptId, { ...CONTENT, outline: "" }, 1),
        pasted(attemptId, []),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual([status, status, status]);
    }
    expect(await (await edge(personId).read(attemptId)).json()).toEqual({ version: 1, content: CONTENT });
  });

  it("are only read once the answer is handed in or its time is over", async () => {
    const [handedIn, over] = [await openAttempt(), await openAttempt()];
    await edge(handedIn.personId).write(handedIn.attemptId, CONTENT);
    await handIn(handedIn);
    const late = edge(handedIn.personId, NOW + 3 * MINUTE);
    expect((await late.write(handedIn.attemptId, { marks: [], outline: "改" }, 1)).status).toBe(423);
    expect(await (await late.read(handedIn.attemptId)).json()).toMatchObject({ content: CONTENT });
    expect((await edge(over.personId, DEADLINE + MINUTE).write(over.attemptId, CONTENT)).status).toBe(423);
  });

  it("are refused in words a page can tell when they are too long, and as unreadable when they are no notes", async () => {
    const { attemptId, personId } = await openAttempt();
    const { write } = edge(personId);
    const long = await write(attemptId, { marks: [], outline: "长".repeat(MAX_OUTLINE_LENGTH + 1) });
    expect([long.status, await long.json()]).toMatchObject([413, { error: "too-long", outline: MAX_OUTLINE_LENGTH }]);
    expect((await write(attemptId, { marks: [], outline: "长".repeat(MAX_OUTLINE_LENGTH) })).status).toBe(200);
    const backwards = { ...CONTENT, marks: [{ ...CONTENT.marks[0], start: 9 }] };
    for (const content of [null, [], { marks: [] }, { ...CONTENT, more: 1 }, backwards]) {
      expect((await write(attemptId, content, 1)).status).toBe(400);
    }
  });

  it("are gone once the person is erased", async () => {
    const { attemptId, personId } = await openAttempt();
    const { read, write } = edge(personId);
    await write(attemptId, CONTENT);
    expect(await getNotes({ attemptId })).toMatchObject({ content: CONTENT });
    await database().tx((tx) => erasePerson({ personId, now: NOW + 2 * MINUTE }, tx));
    expect((await read(attemptId)).status).toBe(404);
    expect(await getNotes({ attemptId })).toBeNull();
  });
});

describe("pastes into an answer", () => {
  const recorded = async (attemptId: string) =>
    (await listAttemptEvents({ attemptId })).filter(({ kind }) => kind === "paste");

  it("are recorded in 模考 by size and origin, once however often they are sent", async () => {
    const { attemptId, personId } = await openAttempt("timed");
    const { pasted } = edge(personId);
    expect((await pasted(attemptId, [paste(1)])).status).toBe(204);
    await pasted(attemptId, [paste(1), { ...paste(2), from: "materials", characters: 8 }]);
    expect((await recorded(attemptId)).map(({ at, params }) => ({ at, params }))).toEqual([
      { at: NOW + MINUTE, params: { characters: 40, from: "elsewhere" } },
      { at: NOW + MINUTE, params: { characters: 8, from: "materials" } },
    ]);
    expect(await getPasteSummary({ attemptId })).toMatchObject({ count: 2, characters: 48, elsewhere: 1 });
  });

  it("leave no trace in 练习", async () => {
    const { attemptId, personId } = await openAttempt("practice");
    expect((await edge(personId).pasted(attemptId, [paste(1)])).status).toBe(204);
    expect(await getPasteSummary({ attemptId })).toBeNull();
  });

  it("arrive after the hand-in too, never dated outside the sitting", async () => {
    const room = await openAttempt("timed");
    await handIn(room);
    const { pasted } = edge(room.personId, NOW + 10 * MINUTE);
    await pasted(room.attemptId, [paste(1, NOW - MINUTE), paste(2, NOW + 9 * MINUTE)]);
    const { sealedAt } = await room.attempt();
    expect((await recorded(room.attemptId)).map(({ at }) => at)).toEqual([NOW, sealedAt]);
  });

  it("stop being recorded at their bound", async () => {
    const { attemptId, personId } = await openAttempt("timed");
    const { pasted } = edge(personId);
    await pasted(
      attemptId,
      Array.from({ length: MAX_PASTES }, (_, index) => paste(index)),
    );
    await pasted(attemptId, [paste(MAX_PASTES)]);
    expect(await recorded(attemptId)).toHaveLength(MAX_PASTES);
  });

  it("with their words in them are refused", async () => {
    const { attemptId, personId } = await openAttempt("timed");
    expect((await edge(personId).pasted(attemptId, [{ ...paste(1), text: "原文" }])).status).toBe(400);
    expect(await recorded(attemptId)).toEqual([]);
  });
});

async function handIn({ attemptId, personId }: { attemptId: string; personId: string }): Promise<void> {
  const answer = { text: "停车难。", parent: 0, turn: 1, after: [] };
  const handedIn = await handInAttempt({ attemptId, personId, now: NOW + 2 * MINUTE, answer, confirmEmpty: false });
  expect(handedIn.ok).toBe(true);
}
