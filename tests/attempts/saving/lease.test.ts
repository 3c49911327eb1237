import { beforeAll, describe, expect, it } from "vitest";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { LEASE_MS } from "~/domain/saving/decide-lease";
import { countSides } from "~/services/attempts/saving/count-sides.server";
import { getHead } from "@db/queries/attempts/answer-heads";
import { holdLease } from "~/services/attempts/saving/hold-lease.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { openTestSchool } from "../../factories/school";
import { DEADLINE, MINUTE, NOW, openAttempt, saveRequest } from "../open-attempt";
import { addPerson } from "../questions";

beforeAll(async () => {
  await openTestSchool();
});

const [DESK, PHONE] = ["page-on-the-desk", "page-on-the-phone"];

/** An attempt and what its pages do, each at a time of its own. */
async function room() {
  const opened = await openAttempt();
  const { attemptId, personId } = opened;
  const ask = async (page: string, now: number, { take = false, head = 0 } = {}) =>
    (await holdLease({ attemptId, personId, request: { page, take, head }, now }))!;
  return {
    ...opened,
    ask,
    open: (page: string, now: number) => ask(page, now, { take: true }),
    async saveAs(
      page: string,
      text: string,
      now: number,
      more: { parent?: number; turn?: number; take?: boolean; writtenAt?: number } = {},
    ) {
      const request = { ...saveRequest(text, more.parent ?? 0, more.turn ?? 1), page, ...more };
      const saved = await saveRevision({ attemptId, personId, request, now });
      if (!saved.ok) throw new Error(saved.reason);
      return saved.ack;
    },
    takeOvers: async () => (await listAttemptEvents({ attemptId })).filter(({ kind }) => kind === "take-over"),
    sides: async () => countSides({ attemptId, head: await getHead({ attemptId }) }),
  };
}

describe("the lease", () => {
  it("goes to the page opened last, and text of the earlier one is kept aside though it builds on the head", async () => {
    const { open, saveAs, sealedText, revisions } = await room();
    await open(DESK, NOW);
    await saveAs(DESK, "一", NOW + 1);
    expect((await open(PHONE, NOW + 2)).lease).toEqual({ mine: true, since: NOW + 2 });
    const aside = await saveAs(DESK, "一二", NOW + 3, { parent: 1, turn: 2, writtenAt: NOW + 2 });
    expect(aside).toMatchObject({ status: "side", lease: { mine: false, since: NOW + 2 }, head: { number: 1 } });
    const saved = await saveAs(PHONE, "一三", NOW + 4, { parent: 1 });
    expect(saved).toMatchObject({ status: "saved", number: 3, lease: { mine: true, since: NOW + 4 } });
    expect((await revisions()).map(({ text, chain, writtenAt }) => [text, chain, writtenAt])).toEqual([
      ["一", "head", null],
      ["一二", "side", NOW + 2],
      ["一三", "head", null],
    ]);
    expect(await sealedText()).toBeNull();
  });

  it("expires when its holder was not heard of for thirty seconds, and a page that was away goes on", async () => {
    const { open, ask, saveAs } = await room();
    await open(DESK, NOW);
    await open(PHONE, NOW + 1);
    expect((await ask(DESK, NOW + LEASE_MS)).lease.mine).toBe(false);
    expect(await saveAs(DESK, "一", NOW + LEASE_MS + 1)).toMatchObject({ status: "saved", lease: { mine: true } });
    expect((await ask(PHONE, NOW + LEASE_MS + 2)).lease.mine).toBe(false);
  });

  it("lasts as long as its page shows that it is there, by saving or by asking", async () => {
    const { open, ask, saveAs } = await room();
    await open(DESK, NOW);
    await ask(DESK, NOW + 20_000);
    await saveAs(DESK, "一", NOW + 40_000);
    expect((await ask(PHONE, NOW + 69_000)).lease).toEqual({ mine: false, since: NOW + 40_000 });
    expect((await ask(PHONE, NOW + 70_000)).lease).toEqual({ mine: true, since: NOW + 70_000 });
  });

  it("is not given away by a request that comes again or builds on an old text", async () => {
    const { open, ask, saveAs } = await room();
    await saveAs(DESK, "一", NOW);
    await open(PHONE, NOW + MINUTE);
    const later = NOW + 3 * MINUTE;
    expect((await saveAs(DESK, "一", later)).status).toBe("duplicate");
    expect((await saveAs(DESK, "旁", later + 1, { parent: 7 })).status).toBe("side");
    expect((await ask(PHONE, later + 2)).lease).toEqual({ mine: true, since: later + 2 });
  });

  it("comes with the newest head where the page knows an older one", async () => {
    const { open, ask, saveAs } = await room();
    await saveAs(DESK, "一", NOW);
    expect(await open(PHONE, NOW + 1)).toMatchObject({ headNumber: 1, head: { number: 1, text: "一" } });
    expect(await ask(PHONE, NOW + 2, { head: 1 })).not.toHaveProperty("head");
  });

  it("is noted when it is taken from a live page, once a minute at most, and not when a page comes back under its name", async () => {
    const { open, takeOvers } = await room();
    await open(DESK, NOW);
    await open(DESK, NOW + 1);
    await open(PHONE, NOW + 2 * LEASE_MS);
    expect(await takeOvers()).toEqual([]);
    for (let turn = 0; turn < 4; turn += 1) await open(turn % 2 === 0 ? DESK : PHONE, NOW + 2 * LEASE_MS + turn);
    expect(await takeOvers()).toHaveLength(1);
    await open(DESK, NOW + 2 * LEASE_MS + MINUTE + 1);
    expect(await takeOvers()).toHaveLength(1);
    await open(PHONE, NOW + 2 * LEASE_MS + MINUTE + 2);
    expect((await takeOvers()).map(({ actorId }) => actorId !== null)).toEqual([true, true]);
  });

  it("is nobody's once the answer takes no more text, and nobody else's business", async () => {
    const { open, attemptId } = await room();
    expect(await open(DESK, DEADLINE + MINUTE)).toMatchObject({ lease: { mine: false }, clock: { state: "over" } });
    const request = { page: DESK, take: true, head: 0 };
    expect(await holdLease({ attemptId, personId: await addPerson(), request, now: NOW })).toBeNull();
  });

  it("does not keep a form without JavaScript from the head", async () => {
    const { open, save } = await room();
    await open(DESK, NOW);
    expect(await save("表单", { now: NOW + 1 })).toMatchObject({ status: "saved", lease: null });
  });
});

describe("another version beside the head", () => {
  async function twoVersions() {
    const opened = await room();
    await opened.open(DESK, NOW);
    await opened.saveAs(DESK, "开头", NOW + 1);
    await opened.open(PHONE, NOW + 2);
    await opened.saveAs(DESK, "开头甲", NOW + 3, { parent: 1, turn: 2 });
    await opened.saveAs(DESK, "开头甲甲", NOW + 4, { parent: 2, turn: 3 });
    await opened.saveAs(PHONE, "开头乙", NOW + 5, { parent: 1 });
    return opened;
  }

  it("is told of once for each chain, also when the head has gone on since", async () => {
    const { sides } = await twoVersions();
    expect(await sides()).toBe(1);
  });

  it("is no longer told of once the candidate has chosen, whichever text it was, and the choice is on record", async () => {
    for (const [text, parent] of [
      ["开头甲甲", 4],
      ["开头乙", 4],
    ] as const) {
      const { sides, saveAs, takeOvers } = await twoVersions();
      const chosen = await saveAs(DESK, text, NOW + 6, { parent, turn: 4, take: true });
      expect(chosen).toMatchObject({ status: "saved", number: 5, lease: { mine: true } });
      expect(await sides()).toBe(0);
      expect((await takeOvers()).at(-1)?.params).toEqual({ chosen: 5 });
    }
  });

  it("is none where all its words stand in the head", async () => {
    const { sides, saveAs } = await twoVersions();
    await saveAs(PHONE, "开头甲甲，后来都写到了一起", NOW + 7, { parent: 4, turn: 2 });
    expect(await sides()).toBe(0);
  });
});
