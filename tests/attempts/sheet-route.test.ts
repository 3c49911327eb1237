import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "~/domain/access/viewer";
import { loader } from "~/routes/attempts.$attemptId_.sheet/route";
import * as serverClock from "~/server/clock.server";
import { transcribePaper } from "~/services/photos/transcribe-paper.server";
import { openTestSchool } from "../factories/school";
import { DEADLINE, MINUTE, NOW, openAttempt } from "./open-attempt";
import { addPerson } from "./questions";
import { handedInOnPaper } from "../photos/paper-attempt";

beforeAll(async () => {
  await openTestSchool();
});
afterEach(() => vi.restoreAllMocks());

function visit(personId: string, attemptId: string, at = NOW + MINUTE, query = "") {
  vi.spyOn(serverClock, "now").mockReturnValue(at);
  const viewer: Viewer = { kind: "visitor", personId };
  const context = { viewer, sessionId: null, nonce: "n", address: "a", secure: false, requestId: "r" };
  const request = new Request(`http://school.test/attempts/${attemptId}/sheet${query}`);
  return loader({ request, context, params: { attemptId } });
}

test("while an attempt is open the sheet holds its head, and nothing of the key", async () => {
  const room = await openAttempt();
  await room.save("一");
  await room.save("二", { parent: 1, turn: 2 });
  const sheet = await visit(room.personId, room.attemptId);
  expect(sheet).toMatchObject({ title: "概括老街治理的问题", text: "二", state: "open", blank: false });
  expect(sheet.sheet).toMatchObject({ cellsPerRow: 25, rows: 10, laidOut: false });
  expect(Object.keys(sheet).filter((key) => /rubric|reference|outline/i.test(key))).toEqual([]);
});

test("after the deadline it holds the sealed answer", async () => {
  const room = await openAttempt();
  await room.save("写到这里");
  const sheet = await visit(room.personId, room.attemptId, DEADLINE + MINUTE);
  expect(sheet).toMatchObject({ text: "写到这里", state: "collected" });
  expect(sheet.text).toBe(await room.sealedText());
});

test("of an answer on paper it is blank until that is typed up, and then holds what was typed", async () => {
  const { attemptId, personId } = await handedInOnPaper();
  const before = await visit(personId, attemptId, NOW + 3 * MINUTE);
  expect(before).toMatchObject({ text: "", blank: true, blankOnly: true });
  const typedAt = NOW + 5 * MINUTE;
  await transcribePaper({ attemptId, personId, text: "路面积水严重。", now: typedAt });
  const after = await visit(personId, attemptId, NOW + 6 * MINUTE);
  expect(after).toMatchObject({ text: "路面积水严重。", state: "transcribed", at: typedAt, blank: false });
});

test("a blank sheet is asked for by address", async () => {
  const room = await openAttempt();
  expect((await visit(room.personId, room.attemptId, NOW + MINUTE, "?blank=1")).blank).toBe(true);
});

test("nobody else gets to see it", async () => {
  const room = await openAttempt();
  const other = await addPerson();
  for (const attemptId of [room.attemptId, "nowhere"])
    await expect(visit(other, attemptId)).rejects.toMatchObject({ status: 404 });
});
