import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "~/domain/access/viewer";
import { action, loader } from "~/routes/attempts.$attemptId/route";
import * as serverClock from "~/server/clock.server";
import { openTestSchool } from "../factories/school";
import { DEADLINE, MINUTE, NOW, openAttempt } from "./open-attempt";
import { addPerson } from "./questions";

beforeAll(async () => {
  await openTestSchool();
});
afterEach(() => vi.restoreAllMocks());

function visit(viewer: Viewer, attemptId: string, form?: Record<string, string>, at = NOW + MINUTE) {
  vi.spyOn(serverClock, "now").mockReturnValue(at);
  const request = new Request(`http://school.test/attempts/${attemptId}`, {
    ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
  });
  const context = { viewer, sessionId: null, nonce: "n", address: "a", secure: false, requestId: "r" };
  return { request, context, params: { attemptId } };
}
const as = (personId: string): Viewer => ({ kind: "visitor", personId });
/** What a loader or action answers, whether it returns or throws. */
const outcome = async (answer: Promise<unknown>) => answer.catch((thrown: unknown) => thrown);

describe("the writing page's loader", () => {
  it("gives prompt, materials, head and clock, and nothing of the key", async () => {
    const room = await openAttempt();
    await room.save("写到这里");
    const page = await loader(visit(as(room.personId), room.attemptId));
    expect(page).toMatchObject({
      title: "概括老街治理的问题",
      requirements: "全面、准确，不超过200字。",
      materials: [{ key: "m1", title: "资料1" }],
      head: { number: 1, text: "写到这里" },
      clock: { now: NOW + MINUTE, deadlineAt: DEADLINE, state: "running" },
    });
    expect(page.materials[0]?.text).toContain("排水沟");
    expect(Object.keys(page).filter((key) => /rubric|reference|outline/i.test(key))).toEqual([]);
  });

  it("seals an attempt whose time is up and leads to the report", async () => {
    const room = await openAttempt();
    const answer = await outcome(loader(visit(as(room.personId), room.attemptId, undefined, DEADLINE + MINUTE)));
    expect((answer as Response).headers.get("Location")).toBe(`/attempts/${room.attemptId}/report`);
    expect((await room.attempt()).status).toBe("sealed");
  });

  it("stays open within the grace, so that text on its way still counts", async () => {
    const room = await openAttempt();
    const page = await loader(visit(as(room.personId), room.attemptId, undefined, DEADLINE + 5_000));
    expect(page.clock.state).toBe("arriving");
  });

  it("answers 404 to another person and to a wrong address", async () => {
    const room = await openAttempt();
    const other = await addPerson();
    for (const attemptId of [room.attemptId, "nowhere"]) {
      expect(await outcome(loader(visit(as(other), attemptId)))).toMatchObject({ status: 404 });
    }
  });
});

describe("the writing page's hand-in", () => {
  const post = (personId: string, attemptId: string, form: Record<string, string>) =>
    outcome(action(visit(as(personId), attemptId, form)));

  it("works from the plain form: text and parent are enough", async () => {
    const room = await openAttempt();
    await room.save("一");
    const answer = await post(room.personId, room.attemptId, { text: "一\r\n二", parent: "1" });
    expect((answer as Response).headers.get("Location")).toBe(`/attempts/${room.attemptId}/report`);
    expect(await room.sealedText()).toBe("一\n二");
  });

  it("asks once before it takes an empty sheet", async () => {
    const room = await openAttempt();
    const asked = await post(room.personId, room.attemptId, { text: "" });
    expect(asked).toMatchObject({ data: { reason: "empty" }, init: { status: 400 } });
    const taken = await post(room.personId, room.attemptId, { text: "", confirmEmpty: "1" });
    expect(taken).toMatchObject({ status: 302 });
  });

  it("gives both texts back when another page has written since", async () => {
    const room = await openAttempt();
    await room.save("别处");
    const refused = await post(room.personId, room.attemptId, { text: "这里", parent: "0" });
    expect(refused).toMatchObject({
      data: { reason: "conflict", text: "这里", head: { text: "别处", number: 1 } },
      init: { status: 409 },
    });
  });

  it("answers 404 to another person and 400 to a form without an answer", async () => {
    const room = await openAttempt();
    expect(await post(await addPerson(), room.attemptId, { text: "一" })).toMatchObject({ status: 404 });
    expect(await post(room.personId, room.attemptId, { parent: "0" })).toMatchObject({ status: 400 });
  });
});
