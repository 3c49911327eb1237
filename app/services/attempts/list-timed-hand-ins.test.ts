import { beforeAll, describe, expect, it } from "vitest";
import { MINUTE, NOW, openAttempt } from "../../../tests/attempts/open-attempt";
import { openTestSchool } from "../../../tests/factories/school";
import { setPause } from "../sittings/set-pause.server";
import { listTimedHandIns } from "./list-timed-hand-ins.server";
import { handInAttempt } from "./sealing/hand-in-attempt.server";

beforeAll(async () => {
  await openTestSchool();
});

describe("the time of a handed-in attempt", () => {
  it("leaves pauses out, one that the hand-in ends as well", async () => {
    const { attemptId, personId, save, attempt } = await openAttempt("practice");
    const pause = (paused: boolean, now: number) => setPause({ attemptId, personId, paused, now });
    await save("车位不足。");
    expect(await pause(true, NOW + 4 * MINUTE)).toEqual({ ok: true });
    expect(await pause(false, NOW + 64 * MINUTE)).toEqual({ ok: true });
    expect(await pause(true, NOW + 70 * MINUTE)).toEqual({ ok: true });
    await handInAttempt({ attemptId, personId, now: NOW + 90 * MINUTE });
    const { questionId, sealedAt } = await attempt();
    expect(sealedAt).toBe(NOW + 90 * MINUTE);
    const viewer = { kind: "visitor" as const, personId };
    const asked = { viewer, candidateId: personId, questionId, now: NOW + 90 * MINUTE };
    expect(await listTimedHandIns(asked)).toMatchObject([{ id: attemptId, usedMs: 10 * MINUTE }]);
  });
});
