import { Hono } from "hono";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import * as databaseModule from "@db/client/database";
import type { Viewer } from "~/domain/access/viewer";
import { MAX_TEXT_LENGTH } from "~/domain/saving/protocol";
import * as serverClock from "~/server/clock.server";
import type { AppEnvironment } from "~/server/app-environment";
import { mountHotEndpoints } from "~/server/hot/mount";
import { logger } from "~/server/logger.server";
import { openTestSchool } from "../factories/school";
import { DEADLINE, MINUTE, NOW, openAttempt, saveRequest } from "./open-attempt";
import { addPerson } from "./questions";

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

  it("answers 503 when the disk takes no more, so that the page keeps its copy", async () => {
    const room = await openAttempt();
    const logged = vi.spyOn(logger, "error").mockImplementation(() => undefined);
    const { save } = edge(visitor(room.personId));
    vi.spyOn(databaseModule, "database").mockImplementation(() => {
      throw new Error("database or disk is full");
    });
    const response = await save(room.attemptId, saveRequest("一"));
    expect([response.status, await response.json()]).toEqual([503, { error: "not-stored" }]);
    expect(logged).toHaveBeenCalledOnce();
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
