import { describe, expect, it } from "vitest";
import { sha256Hex } from "../text/content-hash";
import { isUnsaved, startSaving, type SavingEvent, type SavingState, type SavingStart } from "./client-state";
import { wakeAt } from "./pace";
import type { HeadText, SaveAck } from "./protocol";
import { savingStatus } from "./saving-status";
import { step } from "./step";

const SERVER = 1_000_000;
const HEAD: HeadText = { number: 3, hash: sha256Hex("旧"), text: "旧", receivedAt: SERVER };
const OTHER: HeadText = { number: 5, hash: sha256Hex("别处"), text: "别处", receivedAt: SERVER };

/** A page at time 0 whose server stands at SERVER. It has the lease and is in the background, so that no heartbeats are in the way. */
function page(options: Partial<SavingStart> & { minutes?: number } = {}) {
  const deadlineAt = options.minutes === undefined ? null : SERVER + options.minutes * 60_000;
  const arrivalEndsAt = deadlineAt === null ? null : deadlineAt + 10_000;
  const clock = (now: number, state: SaveAck["clock"]["state"] = "running") => ({
    now: SERVER + now,
    deadlineAt,
    arrivalEndsAt,
    state,
  });
  const opened = startSaving({ page: "p", head: HEAD, mirror: null, clock: clock(0), now: 0, ...options });
  let state: SavingState = { ...opened, lease: "mine", taking: false, visible: false };
  const happen = (event: SavingEvent) => {
    const result = step(state, event);
    state = result.state;
    return result.commands;
  };
  return {
    happen,
    type: (text: string, now: number) => happen({ kind: "input", text, now }),
    tick: (now: number) => happen({ kind: "tick", now }),
    sends: (now: number) => happen({ kind: "tick", now }).filter((command) => command.kind === "send"),
    fail: (now: number, problem: "offline" | "signed-out" | "too-long" = "offline") =>
      happen({ kind: "failed", key: state.inFlight!.key, problem, now }),
    ack: (now: number, more: Partial<SaveAck> = {}, clockState?: SaveAck["clock"]["state"]) =>
      happen({
        kind: "acked",
        key: state.inFlight!.key,
        now,
        ack: {
          status: "saved",
          number: 4,
          hash: state.inFlight!.request.hash,
          receivedAt: SERVER + now,
          headNumber: 4,
          lease: null,
          clock: clock(now, clockState),
          ...more,
        },
      }),
    clock,
    get state() {
      return state;
    },
  };
}

describe("the page's half of saving", () => {
  it("keeps a local copy with the first character and saves one second after the last", () => {
    const room = page();
    expect(room.type("新", 100)).toEqual([
      { kind: "remember", mirror: { text: "新", parent: 3, after: [], sent: [], writtenAt: SERVER + 100 } },
    ]);
    room.type("新字", 600);
    expect(room.sends(1_599)).toEqual([]);
    expect(room.sends(1_600)).toMatchObject([{ request: { text: "新字", parent: 3, turn: 1, after: [] } }]);
  });

  it("saves every five seconds while typing goes on, and every two in the last two minutes", () => {
    const dueTimes = (minutes: number) => {
      const room = page({ minutes });
      for (let now = 0; now <= 10_000; now += 500) {
        room.type(`字${now}`, now);
        if (room.sends(now).length > 0) return now;
      }
      return null;
    };
    expect([dueTimes(60), dueTimes(2)]).toEqual([5_000, 2_000]);
  });

  it("has one request under way at a time", () => {
    const room = page();
    room.type("一", 0);
    expect(room.sends(1_000)).toHaveLength(1);
    room.type("一二", 1_100);
    expect(room.sends(60_000)).toEqual([]);
    room.ack(60_100);
    expect(room.sends(60_200)).toMatchObject([{ request: { text: "一二", parent: 4 } }]);
  });

  it("clears the local copy only on a receipt for exactly the text in the page", () => {
    const room = page();
    room.type("一", 0);
    room.tick(1_000);
    room.type("一二", 1_100);
    expect(room.ack(1_200)).toEqual([]);
    room.tick(2_200);
    expect(room.ack(2_300, { number: 5, headNumber: 5 })).toEqual([{ kind: "forget", text: "一二" }]);
  });

  it("takes a receipt for another text as none", () => {
    const room = page();
    room.type("一", 0);
    room.tick(1_000);
    room.ack(1_100, { hash: HEAD.hash });
    expect(room.state.inFlight).not.toBeNull();
  });

  it("saves again when a text is undone while its request is unanswered, naming that request", () => {
    const room = page();
    room.type("旧新", 0);
    room.tick(1_000);
    const lost = room.state.inFlight!.key;
    room.type("旧", 1_100);
    room.fail(11_000);
    expect(isUnsaved(room.state)).toBe(true);
    expect(room.sends(20_000)).toMatchObject([{ request: { text: "旧", parent: 3, after: [lost] } }]);
  });

  it("asks again under the same key when the text did not change", () => {
    const room = page();
    room.type("一", 0);
    room.tick(1_000);
    const { key } = room.state.inFlight!;
    room.fail(2_000);
    expect(room.sends(3_000)).toMatchObject([{ key, request: { after: [] } }]);
  });

  it("waits longer after each failure and tries at once when the network is back", () => {
    const room = page();
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
    const room = page();
    room.type("长", 0);
    room.tick(1_000);
    room.fail(1_100, "too-long");
    expect(room.sends(600_000)).toEqual([]);
    expect(savingStatus(room.state)).toBe("tooLong");
    room.type("短", 600_000);
    expect(room.sends(601_000)).toHaveLength(1);
  });

  it("keeps everything when the session is lost and goes on when someone signed in again", () => {
    const room = page();
    room.type("一", 0);
    room.tick(1_000);
    expect(room.fail(1_100, "signed-out")).toEqual([]);
    expect(savingStatus(room.state)).toBe("signedOut");
    expect(room.sends(6_100)).toHaveLength(1);
    room.ack(6_200);
    expect(savingStatus(room.state)).toBe("saved");
  });

  it("sends what is unsaved when the page goes away, even while a request is under way", () => {
    const room = page();
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

describe("a page that opens again", () => {
  const mirror = { text: "没来得及存", parent: 3, after: ["3.7.abc"], sent: ["abc"] };

  it("brings back a local text that is newer than the head and saves it at once", () => {
    const room = page({ mirror });
    expect(room.state.text).toBe("没来得及存");
    expect(room.sends(0)).toMatchObject([{ request: { text: "没来得及存", parent: 3, turn: 8, after: ["3.7.abc"] } }]);
  });

  it("has nothing to do when the local text is the head and no request is unanswered", () => {
    const room = page({ mirror: { text: "旧", parent: 2, after: [], sent: [] } });
    expect(isUnsaved(room.state)).toBe(false);
    expect(savingStatus(room.state)).toBe("saved");
  });
});

describe("a conflict", () => {
  function inConflict() {
    const room = page();
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
    const room = page();
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

describe("the deadline", () => {
  const END = 60_000;

  it("locks the page by the server's clock, saves what is there and takes no more typing", () => {
    const room = page({ minutes: 1 });
    room.type("最后", END - 100);
    expect(wakeAt(room.state, END - 100)).toBe(END);
    expect(room.sends(END)).toMatchObject([{ request: { text: "最后" } }]);
    expect(room.type("最后一笔", END + 10)).toEqual([]);
    expect([room.state.locked, room.state.text]).toEqual([true, "最后"]);
  });

  it("leaves for the report only when the server says the answer is closed", () => {
    const room = page({ minutes: 1 });
    room.tick(END);
    expect(wakeAt(room.state, END)).toBe(END + 10_000);
    expect(room.tick(END + 10_000)).toEqual([{ kind: "ask-clock" }]);
    const arriving = { kind: "clock" as const, askedAt: END + 10_000, now: END + 10_100 };
    expect(room.happen({ ...arriving, clock: room.clock(END + 10_050, "arriving") })).toEqual([]);
    expect(room.happen({ ...arriving, clock: room.clock(END + 10_050, "over") })).toEqual([{ kind: "finish" }]);
  });

  it("does not leave before a text finished on time has been stored, however late that is", () => {
    const room = page({ minutes: 1 });
    room.type("写完了", END - 500);
    room.tick(END);
    room.fail(END + 4_000);
    room.happen({ kind: "clock", askedAt: END + 20_000, now: END + 20_000, clock: room.clock(END + 20_000, "over") });
    expect(room.state.finished).toBe(false);
    expect(room.ack(END + 21_000, { status: "late" }, "over")).toContainEqual({ kind: "finish" });
  });

  it("moves back when time is granted", () => {
    const room = page({ minutes: 1 });
    room.tick(END);
    const clock = {
      ...room.clock(END + 1_000),
      deadlineAt: SERVER + 2 * END,
      arrivalEndsAt: SERVER + 2 * END + 10_000,
    };
    room.happen({ kind: "clock", askedAt: END + 1_000, now: END + 1_000, clock });
    expect(room.state.locked).toBe(false);
  });

  it("is not moved by a change of the page's own clock, which the next receipt corrects", () => {
    const room = page({ minutes: 1 });
    room.happen({ kind: "clock", askedAt: 5_000_000, now: 5_000_000, clock: room.clock(10_000) });
    expect(room.state.locked).toBe(false);
    expect(wakeAt(room.state, 5_000_000)).toBe(5_050_000);
  });
});
