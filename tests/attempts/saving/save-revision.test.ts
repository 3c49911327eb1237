import { beforeAll, describe, expect, it } from "vitest";
import { MAX_TEXT_LENGTH } from "~/domain/saving/protocol";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { openTestSchool } from "../../factories/school";
import { DEADLINE, MINUTE, NOW, openAttempt, saveRequest } from "../open-attempt";
import { addPerson } from "../questions";

beforeAll(async () => {
  await openTestSchool();
});

describe("saving a revision", () => {
  it("acknowledges with number, server time and hash what is stored byte for byte", async () => {
    const room = await openAttempt();
    const ack = await room.save("排水沟三年没有清过。\n雨天积水", { now: NOW + 5 });
    const clock = { now: NOW + 5, state: "running", deadlineAt: DEADLINE, arrivalEndsAt: DEADLINE + 10_000 };
    expect(ack).toEqual({
      status: "saved",
      number: 1,
      hash: sha256Hex("排水沟三年没有清过。\n雨天积水"),
      receivedAt: NOW + 5,
      headNumber: 1,
      lease: null,
      clock,
    });
    const [stored] = await room.revisions();
    expect(stored).toMatchObject({ text: "排水沟三年没有清过。\n雨天积水", charCount: 14, chain: "head", late: false });
  });

  it("answers a repeated request with the first receipt and stores nothing twice", async () => {
    const room = await openAttempt();
    const first = await room.save("一");
    await room.save("一二", { parent: 1, turn: 2 });
    const again = await room.save("一", { now: NOW + 9 * MINUTE });
    expect(again).toMatchObject({ status: "duplicate", number: 1, receivedAt: first.receivedAt, headNumber: 2 });
    expect(await room.revisions()).toHaveLength(2);
  });

  it("keeps the text of a second page beside the head and shows it the head", async () => {
    const room = await openAttempt();
    await room.save("甲");
    await room.save("甲乙", { parent: 1, turn: 2 });
    const side = await room.save("甲丙", { parent: 1 });
    expect(side).toMatchObject({ status: "side", number: 3, headNumber: 2, head: { number: 2, text: "甲乙" } });
    const further = await room.save("甲丙丁", { parent: 3, turn: 2 });
    expect(further).toMatchObject({ status: "side", number: 4, headNumber: 2 });
  });

  it("takes a text whose page never heard its last receipt as building on that page's own head", async () => {
    const room = await openAttempt();
    await room.save("甲");
    const unheard = `0.1.${sha256Hex("甲")}`;
    expect(await room.save("甲乙", { parent: 0, turn: 2, after: [unheard] })).toMatchObject({
      status: "saved",
      number: 2,
    });
  });

  it("gives every one of twenty simultaneous texts a number of its own", async () => {
    const room = await openAttempt();
    const texts = Array.from({ length: 20 }, (_, index) => `第${index}稿`);
    const acks = await Promise.all(texts.map((text) => room.save(text)));
    expect(new Set(acks.map((ack) => ack.number)).size).toBe(20);
    expect(acks.filter((ack) => ack.status === "saved")).toHaveLength(1);
    const stored = new Map((await room.revisions()).map(({ number, text }) => [number, text]));
    acks.forEach((ack, index) => expect(stored.get(ack.number)).toBe(texts[index]));
  });

  it("still takes text within the arrival grace", async () => {
    const room = await openAttempt();
    expect(await room.save("压线", { now: DEADLINE + 9_999 })).toMatchObject({ status: "saved", headNumber: 1 });
  });

  it("keeps text that comes after the grace, flagged late, and never as the head", async () => {
    const room = await openAttempt();
    await room.save("按时");
    const late = await room.save("按时写完但迟到", { parent: 1, turn: 2, now: DEADLINE + 10_000 });
    expect(late).toMatchObject({ status: "late", number: 2, headNumber: 1, clock: { state: "sealed" } });
    expect((await room.revisions()).at(-1)).toMatchObject({ chain: "side", late: true, text: "按时写完但迟到" });
    expect(await room.sealedText()).toBe("按时");
    expect(await room.attempt()).toMatchObject({ status: "sealed", sealedBy: "deadline", sealedAt: DEADLINE });
  });

  it("keeps a late text once, though the last request of a page and a copy it left build on different texts", async () => {
    const room = await openAttempt();
    await room.save("按时");
    const late = await room.save("按时，还有一句", { parent: 1, turn: 2, now: DEADLINE + MINUTE });
    const copy = { parent: 1, turn: 3, beside: true, now: DEADLINE + 2 * MINUTE };
    const again = await room.save("按时，还有一句", copy);
    expect(again).toMatchObject({ status: "duplicate", number: late.number, receivedAt: DEADLINE + MINUTE });
    expect(await room.save("按时，还有两句", copy)).toMatchObject({ status: "late", number: 3 });
    expect((await room.revisions()).map(({ text }) => text)).toEqual(["按时", "按时，还有一句", "按时，还有两句"]);
  });

  it("keeps what gone pages left in time once, but a late text anew though it was left in time before", async () => {
    const room = await openAttempt();
    await room.save("按时");
    const left = await room.save("另一页", { parent: 0, turn: 1, beside: true });
    expect(left).toMatchObject({ status: "side", number: 2 });
    expect(await room.save("另一页", { parent: 0, turn: 2, beside: true })).toMatchObject({
      status: "duplicate",
      number: 2,
    });
    const late = { parent: 0, turn: 3, beside: true, now: DEADLINE + MINUTE };
    expect(await room.save("另一页", late)).toMatchObject({ status: "late", number: 3 });
  });

  it("refuses a text that is too long, and one that was changed on its way", async () => {
    const { attemptId, personId } = await openAttempt();
    const send = (request: ReturnType<typeof saveRequest>) => saveRevision({ attemptId, personId, request, now: NOW });
    expect(await send(saveRequest("长".repeat(MAX_TEXT_LENGTH + 1)))).toEqual({ ok: false, reason: "too-long" });
    expect(await send({ ...saveRequest("原文"), text: "改文" })).toEqual({ ok: false, reason: "damaged" });
    expect(await send(saveRequest("长".repeat(MAX_TEXT_LENGTH)))).toMatchObject({ ok: true });
  });

  it("finds no attempt for another person", async () => {
    const { attemptId } = await openAttempt();
    const request = saveRequest("不是我的");
    const saved = await saveRevision({ attemptId, personId: await addPerson(), request, now: NOW });
    expect(saved).toEqual({ ok: false, reason: "not-found" });
  });
});
