import { beforeAll, describe, expect, it } from "vitest";
import { getHead } from "@db/queries/attempts/answer-heads";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { DEADLINE, MINUTE, NOW, openAttempt } from "../../../../tests/attempts/open-attempt";
import { addPerson } from "../../../../tests/attempts/questions";
import { openTestSchool } from "../../../../tests/factories/school";
import { setPause } from "~/services/sittings/set-pause.server";
import { handInAttempt } from "../sealing/hand-in-attempt.server";
import { getDrafts } from "./get-drafts.server";
import { restoreRevision } from "./restore-revision.server";

beforeAll(async () => {
  await openTestSchool();
});

/** Three saved versions, a minute apart. */
async function threeVersions(mode: "timed" | "practice" = "timed") {
  const open = await openAttempt(mode);
  await open.save("车位不足。", { turn: 1, now: NOW + MINUTE });
  await open.save("车位不足，没有电梯。", { parent: 1, turn: 2, now: NOW + 2 * MINUTE });
  await open.save("没有电梯。", { parent: 2, turn: 3, now: NOW + 3 * MINUTE });
  return open;
}

const LATER = NOW + 5 * MINUTE;

describe("restoring a draft", () => {
  it("puts the old text on top as a new revision, leaves every earlier one, and is in the attempt's events", async () => {
    const { attemptId, personId, revisions } = await threeVersions();
    const before = await revisions();
    expect(await restoreRevision({ attemptId, personId, number: 1, now: LATER })).toEqual({ ok: true, number: 4 });
    expect(await getHead({ attemptId })).toMatchObject({ number: 4, text: "车位不足。" });
    const after = await revisions();
    expect(after.slice(0, 3)).toEqual(before);
    expect(after[3]).toMatchObject({ parentNumber: 3, chain: "head", source: "restore", text: "车位不足。" });
    const events = (await listAttemptEvents({ attemptId })).filter(({ kind }) => kind === "restore");
    expect(events).toMatchObject([{ actorId: personId, params: { number: 1, as: 4 } }]);
  });

  it("pressed twice is restored once, and the same text may be restored again after more was written", async () => {
    const { attemptId, personId, save } = await threeVersions();
    const restore = (number: number) => restoreRevision({ attemptId, personId, number, now: LATER });
    expect([await restore(1), await restore(1)]).toEqual([
      { ok: true, number: 4 },
      { ok: true, number: 4 },
    ]);
    await save("另起。", { parent: 4, turn: 4, now: LATER });
    expect(await restore(1)).toEqual({ ok: true, number: 6 });
  });

  it("takes a text of another page as well, and a page that writes on is met as another writer", async () => {
    const { attemptId, personId, save } = await threeVersions();
    const side = await save("另一页写的。", { parent: 1, turn: 9, now: LATER });
    expect(side.status).toBe("side");
    expect(await restoreRevision({ attemptId, personId, number: side.number, now: LATER })).toMatchObject({ ok: true });
    expect((await getHead({ attemptId }))?.text).toBe("另一页写的。");
    const stale = await save("没有电梯，楼道昏暗。", { parent: 3, turn: 4, now: LATER });
    expect(stale).toMatchObject({ status: "side", head: { text: "另一页写的。" } });
  });

  it("waits until a paused practice goes on", async () => {
    const { attemptId, personId } = await threeVersions("practice");
    const restore = (now = LATER) => restoreRevision({ attemptId, personId, number: 1, now });
    await setPause({ attemptId, personId, paused: true, now: LATER });
    expect(await restore()).toEqual({ ok: false, reason: "paused" });
    expect((await getHead({ attemptId }))?.text).toBe("没有电梯。");
    await setPause({ attemptId, personId, paused: false, now: LATER + 1 });
    expect(await restore(LATER + 2)).toEqual({ ok: true, number: 4 });
  });

  it("is over with the hand-in and with the deadline, and is nobody else's to do", async () => {
    const { attemptId, personId, attempt } = await threeVersions();
    const other = { attemptId, personId: await addPerson(), number: 1, now: LATER };
    expect(await restoreRevision(other)).toEqual({ ok: false, reason: "not-found" });
    expect(await restoreRevision({ attemptId, personId, number: 7, now: LATER })).toMatchObject({
      reason: "not-found",
    });
    const late = { attemptId, personId, number: 1, now: DEADLINE + MINUTE };
    expect(await restoreRevision(late)).toEqual({ ok: false, reason: "sealed" });
    expect(await attempt()).toMatchObject({ status: "sealed", sealedBy: "deadline", sealedNumber: 3 });
    expect((await getHead({ attemptId }))?.text).toBe("没有电梯。");
  });
});

describe("the history of drafts", () => {
  it("lists every version with its length and what it changed, and reads one against the head", async () => {
    const { attemptId } = await threeVersions();
    const drafts = await getDrafts({ attemptId, number: 2, sealedOnly: false, now: LATER });
    expect(drafts).toMatchObject({ sealed: false, headNumber: 3, total: 3 });
    expect(drafts?.groups.map(({ shown }) => [shown.number, shown.charCount, shown.change])).toEqual([
      [3, 5, { added: 0, removed: 5 }],
      [2, 10, { added: 5, removed: 0 }],
      [1, 5, { added: 5, removed: 0 }],
    ]);
    expect(drafts?.shown).toMatchObject({
      text: "车位不足，没有电梯。",
      differences: [
        { kind: "removed", text: "车位不足，" },
        { kind: "kept", text: "没有电梯。" },
      ],
    });
    expect(await getDrafts({ attemptId, number: 9, sealedOnly: false, now: LATER })).toBeNull();
  });

  it("is for others to read after the hand-in only, late texts apart", async () => {
    const { attemptId, personId, save } = await threeVersions();
    expect(await getDrafts({ attemptId, number: null, sealedOnly: true, now: LATER })).toBeNull();
    await handInAttempt({ attemptId, personId, now: LATER });
    await save("交卷以后到的。", { parent: 3, turn: 4, now: LATER + 1 });
    const drafts = await getDrafts({ attemptId, number: null, sealedOnly: true, now: LATER + 2 });
    expect(drafts).toMatchObject({ sealed: true, headNumber: 3, shown: null });
    expect(drafts?.side.map(({ shown }) => [shown.number, shown.late])).toEqual([[4, true]]);
  });
});
