import { describe, expect, it } from "vitest";
import { OTHER, savingPage, SERVER } from "../../../../tests/attempts/saving/saving-page";
import { sha256Hex } from "../../text/hashing/content-hash";
import { isUnsaved } from "../client-state";
import { savingStatus } from "../saving-status";

describe("a page that opens again", () => {
  const mirror = { text: "没来得及存", parent: 3, after: ["3.7.abc"], sent: ["abc"] };

  it("brings back a local text that is newer than the head and saves it at once", () => {
    const room = savingPage({ mirror });
    expect(room.state.text).toBe("没来得及存");
    expect(room.sends(0)).toMatchObject([{ request: { text: "没来得及存", parent: 3, turn: 8, after: ["3.7.abc"] } }]);
  });

  it("has nothing to do when the local text is the head and no request is unanswered", () => {
    const room = savingPage({ mirror: { text: "旧", parent: 2, after: [], sent: [] } });
    expect(isUnsaved(room.state)).toBe(false);
    expect(savingStatus(room.state)).toBe("saved");
  });
});

describe("a conflict", () => {
  function inConflict() {
    const room = savingPage();
    room.type("我的", 0);
    room.tick(1_000);
    room.ack(1_100, { status: "side", number: 6, headNumber: 5, head: OTHER });
    return room;
  }

  it("is told to the page while its text stays safe on a side chain and goes on there", () => {
    const room = inConflict();
    expect(savingStatus(room.state)).toBe("conflict");
    room.type("我的更多", 2_000);
    expect(room.sends(3_000)).toMatchObject([{ request: { parent: 6 } }]);
  });

  it("ends with one's own text as the next head when that is chosen", () => {
    const room = inConflict();
    expect(room.happen({ kind: "keep-mine", now: 2_000 })).toContainEqual(
      expect.objectContaining({ request: expect.objectContaining({ text: "我的", parent: 5 }) }),
    );
    room.ack(2_100, { number: 7, headNumber: 7 });
    expect([room.state.conflict, room.state.parent, savingStatus(room.state)]).toEqual([null, 7, "saved"]);
  });

  it("is asked again when the other page wrote once more before one's own text came through", () => {
    const room = inConflict();
    room.happen({ kind: "keep-mine", now: 2_000 });
    const newer = { ...OTHER, number: 8, text: "别处又写", hash: sha256Hex("别处又写") };
    room.ack(2_100, { status: "side", number: 9, headNumber: 8, head: newer });
    expect(room.state.conflict).toEqual({ head: newer, choice: null });
  });

  it("ends with the other text in the page when that is chosen, once one's own is stored", () => {
    const room = inConflict();
    room.type("我的更多", 2_000);
    room.happen({ kind: "take-theirs", now: 2_100 });
    expect(room.state.text).toBe("我的更多");
    const commands = room.ack(2_200, { status: "side", number: 7, headNumber: 5, head: OTHER });
    expect(commands).toContainEqual({ kind: "show-text", text: "别处" });
    expect([room.state.text, room.state.parent]).toEqual(["别处", 5]);
    // The choice itself is saved: it takes the lease, and leaves nothing undecided behind.
    expect(room.sends(2_300)).toMatchObject([{ request: { text: "别处", parent: 5, take: true } }]);
    room.ack(2_400, { number: 8, headNumber: 8 });
    expect(isUnsaved(room.state)).toBe(false);
  });

  it("is none when the head is a text this page sent itself", () => {
    const room = savingPage();
    room.type("甲", 0);
    room.tick(1_000);
    const own = { number: 4, hash: room.state.inFlight!.request.hash, text: "甲", receivedAt: SERVER };
    room.fail(11_000);
    room.type("甲乙", 11_100);
    room.tick(20_000);
    room.ack(20_100, { status: "side", number: 5, headNumber: 4, head: own });
    expect(room.state.conflict).toBeNull();
    expect(room.sends(20_200)).toMatchObject([{ request: { text: "甲乙", parent: 4 } }]);
  });
});
