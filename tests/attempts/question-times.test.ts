import { Hono } from "hono";
import { beforeEach, expect, it, vi } from "vitest";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import type { AppEnvironment } from "~/server/app-environment";
import * as serverClock from "~/server/clock.server";
import { mountHotEndpoints } from "~/server/hot/mount";
import { loadSittingReport } from "~/routes/sittings.$sittingId_.report/load-sitting-report.server";
import { handInSitting } from "~/services/sittings/hand-in-sitting.server";
import { loadContext } from "../factories/requests";
import { openTestSchool } from "../factories/school";
import { MINUTE, NOW, openAttempt } from "./open-attempt";
import { asVisitor, openPaper } from "./open-paper";
import { addPerson } from "./questions";

beforeEach(async () => {
  await openTestSchool();
});

let made = 0;
const newFront = (at: number) => ({ id: (made += 1).toString(16).padStart(16, "0"), at });

/** Tells the server, at `at`, that the attempt's question came to the front. */
async function tell(personId: string, attemptId: string, at: number, front = newFront(at)) {
  vi.spyOn(serverClock, "now").mockReturnValue(at);
  const app = new Hono<AppEnvironment>();
  app.use(async (c, next) => {
    c.set("load", loadContext({ viewer: asVisitor(personId) }));
    await next();
  });
  mountHotEndpoints(app);
  const sent = { method: "POST", headers: { "Content-Type": "application/json" } };
  const body = JSON.stringify({ fronts: [front] });
  return (await app.request(`/api/attempts/${attemptId}/events`, { ...sent, body })).status;
}

it("a paper's report says how long each question was in front", async () => {
  const { sittingId, personId, ids } = await openPaper();
  const [first = "", second = ""] = ids;
  await tell(personId, first, NOW);
  await tell(personId, second, NOW + 10 * MINUTE);
  await tell(personId, first, NOW + 16 * MINUTE);
  await handInSitting({ sittingId, personId, answers: [], confirmEmpty: true, now: NOW + 20 * MINUTE });
  const report = await loadSittingReport({
    sittingId,
    candidateId: personId,
    viewer: asVisitor(personId),
    now: NOW + 30 * MINUTE,
  });
  if (report?.state !== "sealed") throw new Error("the paper was handed in");
  expect(report.answers.map(({ spentMs }) => spentMs)).toEqual([14 * MINUTE, 6 * MINUTE, null]);
  expect(report.usedMs).toBe(20 * MINUTE);
});

it("what is sent twice is recorded once, within the sitting, and by its own candidate only", async () => {
  const { personId, ids } = await openPaper();
  const [first = ""] = ids;
  const ahead = newFront(NOW + 90 * MINUTE);
  expect(await tell(personId, first, NOW + MINUTE, ahead)).toBe(204);
  expect(await tell(personId, first, NOW + 2 * MINUTE, ahead)).toBe(204);
  expect(await tell(await addPerson(), first, NOW + MINUTE)).toBe(404);
  const fronts = (await listAttemptEvents({ attemptId: first })).filter(({ kind }) => kind === "front");
  expect(fronts.map(({ at, actorId }) => [at, actorId])).toEqual([[NOW + MINUTE, personId]]);
});

it("a question that is sat alone has nothing in front of another", async () => {
  const { attemptId, personId } = await openAttempt();
  expect(await tell(personId, attemptId, NOW + MINUTE)).toBe(204);
  expect((await listAttemptEvents({ attemptId })).map(({ kind }) => kind)).toEqual(["start"]);
});
