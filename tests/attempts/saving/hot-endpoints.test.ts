import { Hono } from "hono";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import * as databaseModule from "@db/client/database";
import type { Viewer } from "~/domain/access/viewer";
import { MAX_TEXT_LENGTH } from "~/domain/saving/protocol";
import * as serverClock from "~/server/clock.server";
import type { AppEnvironment } from "~/server/app-environment";
import { mountHotEndpoints } from "~/server/hot/mount";
import { logger } from "~/server/logger.server";
import { openTestSchool } from "../../factories/school";
import { DEADLINE, MINUTE, NOW, openAttempt, saveRequest } from "../open-attempt";
import { addPerson } from "../questions";

beforeAll(async () => {
  await openTestSchool();
});
afterEach(() => vi.restoreAllMocks());

const visitor = (personId: string): Viewer => ({ kind: "visitor", personId });

/** The endpoints as `viewer` meets them at `at`, behind the edge's guard. */
function edge(viewer: Viewer, at = NOW + MINUTE) {
  vi.spyOn(serverClock, "now").mockReturnValue(at);
  const app = new Hono<AppEnvironment>();
  app.use(async (c, next) => {
    const load = { viewer, sessionId: null, nonce: "n", address: "a", secure: false, requestId: "r" };
    c.set("load", load);
    await next();
  });
  mountHotEndpoints(app);
  const path = (attemptId: string, what: string) => `/api/attempts/${attemptId}/${what}`;
  return {
    save: (attemptId: string, body: unknown) =>
      app.request(path(attemptId, "revisions"), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    lease: (attemptId: string, body: unknown) =>
      app.request(path(attemptId, "lease"), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    clock: (attemptId: string) => app.request(path(attemptId, "clock")),
  };
}

describe("POST /api/attempts/:attemptId/revisions", () => {
  it("stores a text and answers with its receipt, which no cache may keep", async () => {
    const room = await openAttempt();
    const response = await edge(visitor(room.personId)).save(room.attemptId, saveRequest("老街"));
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await response.json()).toMatchObject({
      status: "saved",
      number: 1,
      headNumber: 1,
      clock: { state: "running" },
    });
    expect((await room.revisions()).map(({ text }) => text)).toEqual(["老街"]);
  });

  it("answers 404 to another person and 401 to someone whose session is gone", async () => {
    const room = await openAttempt();
    const stranger = await edge({ kind: "stranger" }).save(room.attemptId, saveRequest("老街"));
    const other = await edge(visitor(await addPerson())).save(room.attemptId, saveRequest("老街"));
    expect([stranger.status, other.status, (await room.revisions()).length]).toEqual([401, 404, 0]);
  });

  it("answers 413 to a text that is too long, however it is too long", async () => {
    const room = await openAttempt();
    const { save } = edge(visitor(room.personId));
    for (const length of [MAX_TEXT_LENGTH + 1, 2 * MAX_TEXT_LENGTH + 1, 12 * MAX_TEXT_LENGTH]) {
      const response = await save(room.attemptId, saveRequest("a".repeat(length)));
      expect([response.status, await response.json()]).toEqual([413, { error: "too-long", max: MAX_TEXT_LENGTH }]);
    }
  });

  it("answers 400 to what is no save request, and stores nothing", async () => {
    const room = await openAttempt();
    const { save } = edge(visitor(room.personId));
    for (const body of ["", "{", "[]", "null", { ...saveRequest("一"), parent: -1 }, { ...saveRequest("一"), x: 1 }]) {
      expect((await save(room.attemptId, body)).status).toBe(400);
    }
    const damaged = await save(room.attemptId, { ...saveRequest("一"), text: "二" });
    expect(await damaged.json()).toEqual({ error: "damaged" });
    expect(await room.revisions()).toEqual([]);
  });

  it("tells of a conflict in the receipt, with the text of the other page", async () => {
    const room = await openAttempt();
    const { save } = edge(visitor(room.personId));
    await save(room.attemptId, saveRequest("甲"));
    const response = await save(room.attemptId, saveRequest("乙"));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: "side", number: 2, headNumber: 1, head: { text: "甲" } });
  });

  it("takes text after a hand-in or the deadline and says so", async () => {
    const room = await openAttempt();
    const late = await edge(visitor(room.personId), DEADLINE + MINUTE).save(room.attemptId, saveRequest("迟到"));
    expect(await late.json()).toMatchObject({ status: "late", clock: { state: "sealed" } });
  });

  it.each([
    ["SQLITE_FULL", "full"],
    ["53100", "full"],
    ["SQLITE_READONLY", "read-only"],
    ["SQLITE_READONLY_DBMOVED", "read-only"],
    ["displaced", "displaced"],
    ["SQLITE_ERROR", "not-stored"],
  ])("answers 503 to %s with the code %s, so that the page keeps its copy and says why", async (code, error) => {
    const room = await openAttempt();
    const logged = vi.spyOn(logger, "error").mockImplementation(() => undefined);
    const { save, lease } = edge(visitor(room.personId));
    vi.spyOn(databaseModule, "database").mockImplementation(() => {
      // As the queries' builder wraps what the driver says.
      throw new Error("Failed query", { cause: Object.assign(new Error("no"), { code }) });
    });
    const answers = [
      await save(room.attemptId, saveRequest("一")),
      await lease(room.attemptId, { page: "a-page-name", take: true, head: 0 }),
    ];
    for (const answer of answers) expect([answer.status, await answer.json()]).toEqual([503, { error }]);
    expect(logged).toHaveBeenCalledTimes(2);
  });
});

describe("POST /api/attempts/:attemptId/lease", () => {
  const ask = { page: "a-page-name", take: true, head: 0 };

  it("tells who may type, with the clock and the newest head", async () => {
    const room = await openAttempt();
    await room.save("老街");
    const response = await edge(visitor(room.personId)).lease(room.attemptId, ask);
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await response.json()).toMatchObject({
      lease: { mine: true, since: NOW + MINUTE },
      clock: { now: NOW + MINUTE, state: "running" },
      headNumber: 1,
      head: { number: 1, text: "老街" },
    });
  });

  it("answers 404 to another person, 401 to someone whose session is gone, and 400 to what asks for nothing", async () => {
    const { attemptId, personId } = await openAttempt();
    expect((await edge(visitor(await addPerson())).lease(attemptId, ask)).status).toBe(404);
    expect((await edge({ kind: "stranger" }).lease(attemptId, ask)).status).toBe(401);
    for (const body of [null, {}, { ...ask, page: "" }, { ...ask, page: "x".repeat(65) }, { ...ask, more: 1 }]) {
      expect((await edge(visitor(personId)).lease(attemptId, body)).status).toBe(400);
    }
  });
});

describe("GET /api/attempts/:attemptId/clock", () => {
  it("tells the server's time, the deadline and the state, and changes nothing", async () => {
    const room = await openAttempt();
    const tell = async (at: number): Promise<unknown> =>
      (await edge(visitor(room.personId), at).clock(room.attemptId)).json();
    const clock = { deadlineAt: DEADLINE, arrivalEndsAt: DEADLINE + 10_000 };
    const limits = { limitMs: 30 * MINUTE, originalMs: 30 * MINUTE, elapsedMs: MINUTE };
    const times = { ...limits, extra: [], paused: false, reading: null };
    expect(await tell(NOW + MINUTE)).toEqual({ ...clock, now: NOW + MINUTE, state: "running", times });
    expect(await tell(DEADLINE + MINUTE)).toMatchObject({ state: "over" });
    expect((await room.attempt()).status).toBe("open");
  });

  it("answers 404 to another person and 401 to someone whose session is gone", async () => {
    const { attemptId } = await openAttempt();
    expect((await edge(visitor(await addPerson())).clock(attemptId)).status).toBe(404);
    expect((await edge({ kind: "stranger" }).clock(attemptId)).status).toBe(401);
  });
});
