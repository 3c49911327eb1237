import { describe, expect, it } from "vitest";
import { HEAD, savingPage, SERVER } from "../../../../tests/attempts/saving/saving-page";
import { isUnsaved } from "../client-state";
import { wakeAt } from "../pace";
import { savingStatus } from "../saving-status";

describe("the page's half of saving", () => {
  it("keeps a local copy with the first character and saves one second after the last", () => {
    const room = savingPage();
    expect(room.type("新", 100)).toEqual([
      { kind: "remember", mirror: { text: "新", parent: 3, after: [], sent: [], writtenAt: SERVER + 100 } },
    ]);
    room.type("新字", 600);
    expect(room.sends(1_599)).toEqual([]);
    expect(room.sends(1_600)).toMatchObject([{ request: { text: "新字", parent: 3, turn: 1, after: [] } }]);
  });

  it("saves every five seconds while typing goes on, and every two in the last two minutes", () => {
    const dueTimes = (minutes: number) => {
      const room = savingPage({ minutes });
      for (let now = 0; now <= 10_000; now += 500) {
        room.type(`字${now}`, now);
        if (room.sends(now).length > 0) return now;
      }
      return null;
    };
    expect([dueTimes(60), dueTimes(2)]).toEqual([5_000, 2_000]);
  });

  it("has one request under way at a time", () => {
    const room = savingPage();
    room.type("一", 0);
    expect(room.sends(1_000)).toHaveLength(1);
    room.type("一二", 1_100);
    expect(room.sends(60_000)).toEqual([]);
    // What a page says for as long as a slow disk lets it wait.
    expect([savingStatus(room.state), isUnsaved(room.state)]).toEqual(["saving", true]);
    room.ack(60_100);
    expect(room.sends(60_200)).toMatchObject([{ request: { text: "一二", parent: 4 } }]);
  });

  it("clears the local copy only on a receipt for exactly the text in the page", () => {
    const room = savingPage();
    room.type("一", 0);
    room.tick(1_000);
    room.type("一二", 1_100);
    expect(room.ack(1_200)).toEqual([]);
    room.tick(2_200);
    expect(room.ack(2_300, { number: 5, headNumber: 5 })).toEqual([{ kind: "forget", text: "一二" }]);
  });

  it("takes a receipt for another text as none", () => {
    const room = savingPage();
    room.type("一", 0);
    room.tick(1_000);
    room.ack(1_100, { hash: HEAD.hash });
    expect(room.state.inFlight).not.toBeNull();
  });

  it("saves again when a text is undone while its request is unanswered, naming that request", () => {
    const room = savingPage();
    room.type("旧新", 0);
    room.tick(1_000);
    const lost = room.state.inFlight!.key;
    room.type("旧", 1_100);
    room.fail(11_000);
    expect(isUnsaved(room.state)).toBe(true);
    expect(room.sends(20_000)).toMatchObject([{ request: { text: "旧", parent: 3, after: [lost] } }]);
  });

  it("asks again under the same key when the text did not change", () => {
    const room = savingPage();
    room.type("一", 0);
    room.tick(1_000);
    const { key } = room.state.inFlight!;
    room.fail(2_000);
    expect(room.sends(3_000)).toMatchObject([{ key, request: { after: [] } }]);
  });

  it("waits longer after each failure and tries at once when the network is back", () => {
    const room = savingPage();
    room.type("一", 0);
    const waits: number[] = [];
    let now = 1_000;
    for (let count = 0; count < 6; count += 1) {
      expect(room.sends(now)).toHaveLength(1);
      room.fail(now);
      const next = wakeAt(room.state, now)!;
      waits.push(next - now);
      now = next;
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    expect(savingStatus(room.state)).toBe("local");
    room.tick(now);
    room.fail(now);
    expect(room.happen({ kind: "online", now: now + 1 })).toContainEqual(expect.objectContaining({ kind: "send" }));
  });

  it("stops trying a text that is too long until it changes", () => {
    const room = savingPage();
    room.type("长", 0);
    room.tick(1_000);
    room.fail(1_100, "too-long");
    expect(room.sends(600_000)).toEqual([]);
    expect(savingStatus(room.state)).toBe("tooLong");
    room.type("短", 600_000);
    expect(room.sends(601_000)).toHaveLength(1);
  });

  it("keeps everything when the session is lost and goes on when someone signed in again", () => {
    const room = savingPage();
    room.type("一", 0);
    room.tick(1_000);
    expect(room.fail(1_100, "signed-out")).toEqual([]);
    expect(savingStatus(room.state)).toBe("signedOut");
    expect(room.sends(6_100)).toHaveLength(1);
    room.ack(6_200);
    expect(savingStatus(room.state)).toBe("saved");
  });

  it("sends what is unsaved when the page goes away, even while a request is under way", () => {
    const room = savingPage();
    room.type("一", 0);
    room.tick(1_000);
    const first = room.state.inFlight!.key;
    expect(room.happen({ kind: "leave", now: 1_050 })).toContainEqual(
      expect.objectContaining({ kind: "send", key: first, keepalive: true }),
    );
    room.type("一二", 1_100);
    expect(room.happen({ kind: "leave", now: 1_200 })).toContainEqual(
      expect.objectContaining({ keepalive: true, request: expect.objectContaining({ text: "一二", after: [first] }) }),
    );
  });
});
