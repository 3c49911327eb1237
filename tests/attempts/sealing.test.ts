import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as databaseModule from "@db/client/database";
import { database } from "@db/client/database";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { sweepDueAttempts } from "~/jobs/sweep-due-attempts.server";
import { logger } from "~/server/logger.server";
import { handInAttempt } from "~/services/attempts/sealing/hand-in-attempt.server";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";
import { assessAttempt } from "~/services/scoring/assess-attempt.server";
import { openTestSchool } from "../factories/school";
import { DEADLINE, MINUTE, NOW, openAttempt } from "./open-attempt";
import { addPerson } from "./questions";

vi.mock("~/services/scoring/assess-attempt.server", () => ({ assessAttempt: vi.fn() }));
const assess = vi.mocked(assessAttempt);

beforeAll(async () => {
  await openTestSchool();
});
// Braces: what a hook returns is called as its tidying up.
beforeEach(() => {
  assess.mockReset();
});

type Room = Awaited<ReturnType<typeof openAttempt>>;
const answer = (text: string, parent = 0, turn = 1) => ({ text, parent, turn, after: [] });
const handIn = (room: Room, more: Partial<Parameters<typeof handInAttempt>[0]> = {}) =>
  handInAttempt({ attemptId: room.attemptId, personId: room.personId, now: NOW + 10 * MINUTE, ...more });
const seals = async (room: Room) =>
  (await listAttemptEvents({ attemptId: room.attemptId })).filter(({ kind }) => kind === "seal");

describe("handing in", () => {
  it("seals the text that stood in the page and has it assessed", async () => {
    const room = await openAttempt();
    await room.save("一");
    expect(await handIn(room, { answer: answer("一二三", 1, 2) })).toEqual({ ok: true });
    expect(await room.sealedText()).toBe("一二三");
    expect(await room.attempt()).toMatchObject({ sealedBy: "hand-in", sealedAt: NOW + 10 * MINUTE });
    expect(assess).toHaveBeenCalledExactlyOnceWith({ attemptId: room.attemptId, now: NOW + 10 * MINUTE });
  });

  it("seals what is stored when no text comes with it", async () => {
    const room = await openAttempt();
    await room.save("已存");
    expect(await handIn(room)).toEqual({ ok: true });
    expect(await room.sealedText()).toBe("已存");
  });

  it("twice is one hand-in, and a different text that comes later is kept beside it", async () => {
    const room = await openAttempt();
    await handIn(room, { answer: answer("定稿") });
    expect(await handIn(room, { answer: answer("定稿") })).toEqual({ ok: true });
    expect(await handIn(room, { answer: answer("又改", 1, 2) })).toEqual({ ok: true });
    expect(await room.sealedText()).toBe("定稿");
    expect(await seals(room)).toHaveLength(1);
    expect((await room.revisions()).map(({ text, late }) => [text, late])).toEqual([
      ["定稿", false],
      ["又改", true],
    ]);
    expect(assess).toHaveBeenCalledOnce();
  });

  it("of an empty sheet needs a confirmation, also when it holds only white space", async () => {
    const room = await openAttempt();
    expect(await handIn(room, { answer: answer("") })).toEqual({ ok: false, reason: "empty" });
    expect(await handIn(room, { answer: answer(" \n　") })).toEqual({ ok: false, reason: "empty" });
    expect(await handIn(room)).toEqual({ ok: false, reason: "empty" });
    expect((await room.attempt()).status).toBe("open");
    expect(await handIn(room, { answer: answer(""), confirmEmpty: true })).toEqual({ ok: true });
    expect(await room.attempt()).toMatchObject({ status: "sealed", sealedNumber: null });
  });

  it("seals an emptied sheet as empty, not the text that stood there before", async () => {
    const room = await openAttempt();
    await room.save("写了又删");
    await handIn(room, { answer: answer("", 1, 2), confirmEmpty: true });
    expect(await room.sealedText()).toBe("");
  });

  it("does not pick between two pages: both texts are kept and the candidate is asked", async () => {
    const room = await openAttempt();
    await room.save("甲");
    await room.save("甲乙", { parent: 1, turn: 2 });
    const refused = await handIn(room, { answer: answer("甲丙", 1) });
    expect(refused).toMatchObject({ ok: false, reason: "conflict", head: { number: 2, text: "甲乙" } });
    expect((await room.attempt()).status).toBe("open");
    expect(await handIn(room, { answer: answer("甲丙", 2, 2) })).toEqual({ ok: true });
    expect(await room.sealedText()).toBe("甲丙");
  });

  it("after the grace leaves the deadline's seal and keeps the text as late", async () => {
    const room = await openAttempt();
    await room.save("按时");
    expect(await handIn(room, { answer: answer("迟到", 1, 2), now: DEADLINE + MINUTE })).toEqual({ ok: true });
    expect(await room.sealedText()).toBe("按时");
    expect(await room.attempt()).toMatchObject({ sealedBy: "deadline", sealedAt: DEADLINE });
    expect(assess).toHaveBeenCalledOnce();
  });

  it("that is late keeps when it was written, as the page reckoned it", async () => {
    const room = await openAttempt();
    await room.save("按时");
    const late = { ...answer("离线写完", 1, 2), writtenAt: DEADLINE - MINUTE };
    await handIn(room, { answer: late, now: DEADLINE + MINUTE });
    expect((await room.revisions()).at(-1)).toMatchObject({
      text: "离线写完",
      late: true,
      parentNumber: 1,
      writtenAt: DEADLINE - MINUTE,
    });
  });

  it("that a full disk does not take is refused with the reason, and can be made again", async () => {
    const error = vi.spyOn(logger, "error").mockImplementation(() => undefined);
    const room = await openAttempt();
    const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
    const school = database();
    vi.spyOn(databaseModule, "database").mockReturnValue({ ...school, tx: () => Promise.reject(full) });
    expect(await handIn(room, { answer: answer("定稿") })).toEqual({ ok: false, reason: "not-stored" });
    expect(error).toHaveBeenCalledOnce();
    vi.mocked(databaseModule.database).mockReturnValue(school);
    expect(await handIn(room, { answer: answer("定稿") })).toEqual({ ok: true });
    expect(await room.sealedText()).toBe("定稿");
  });

  it("finds no attempt for another person", async () => {
    const room = await openAttempt();
    expect(await handIn(room, { personId: await addPerson() })).toEqual({ ok: false, reason: "not-found" });
  });

  it("stands when the assessment fails, which is logged", async () => {
    const error = vi.spyOn(logger, "error").mockImplementation(() => undefined);
    assess.mockRejectedValue(new Error("scorer broken"));
    const room = await openAttempt();
    expect(await handIn(room, { answer: answer("定稿") })).toEqual({ ok: true });
    expect((await room.attempt()).status).toBe("sealed");
    expect(error).toHaveBeenCalledOnce();
  });
});

describe("the deadline's seal", () => {
  const seal = (room: Room, now: number) => sealDueAttempt({ attemptId: room.attemptId, now });

  it("waits for the arrival grace, then seals the head as of the deadline", async () => {
    const room = await openAttempt();
    await room.save("写到一半");
    expect(await seal(room, DEADLINE + 9_999)).toBe(false);
    expect(await seal(room, DEADLINE + 10_000)).toBe(true);
    expect(await room.attempt()).toMatchObject({ sealedBy: "deadline", sealedAt: DEADLINE });
    expect(await room.sealedText()).toBe("写到一半");
  });

  it("is one seal however many make it at once", async () => {
    const room = await openAttempt();
    const made = await Promise.all(Array.from({ length: 6 }, () => seal(room, DEADLINE + MINUTE)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await seals(room)).toHaveLength(1);
    expect(assess).toHaveBeenCalledOnce();
  });

  it("never seals a side chain, however new it is", async () => {
    const room = await openAttempt();
    await room.save("头");
    await room.save("旁", { parent: 7 });
    await seal(room, DEADLINE + MINUTE);
    expect(await room.sealedText()).toBe("头");
  });

  it("seals an attempt in which nothing was written with no revision", async () => {
    const room = await openAttempt();
    await seal(room, DEADLINE + MINUTE);
    expect(await room.attempt()).toMatchObject({ status: "sealed", sealedNumber: null });
  });

  it("never comes for practice without a limit", async () => {
    const room = await openAttempt("practice");
    expect(await seal(room, NOW + 365 * 24 * 60 * MINUTE)).toBe(false);
  });

  it("is made by the sweeper for every page that was closed, each once", async () => {
    const rooms = [await openAttempt(), await openAttempt(), await openAttempt("practice")];
    await sweepDueAttempts(DEADLINE + MINUTE);
    expect(await Promise.all(rooms.map(async (room) => (await room.attempt()).status))).toEqual([
      "sealed",
      "sealed",
      "open",
    ]);
    expect(await sweepDueAttempts(DEADLINE + 2 * MINUTE)).toBe(0);
  });
});
