import { describe, expect, it } from "vitest";
import { isReadOnly, startSaving, type Mirror, type SavingEvent, type SavingState } from "../client-state";
import { wakeAt } from "../pace";
import type { ServerClock } from "../protocol";
import { savingStatus } from "../saving-status";
import { step } from "./step";
import { sha256Hex } from "../../text/hashing/content-hash";

const SERVER = 1_000_000;
const HEAD = { number: 3, hash: sha256Hex("旧"), text: "旧", receivedAt: SERVER };
const clock = (now: number, state: ServerClock["state"] = "running"): ServerClock => ({
  now: SERVER + now,
  deadlineAt: SERVER + 60_000,
  arrivalEndsAt: SERVER + 70_000,
  state,
});

/** A page in the background with the lease, so that nothing but saving and handing in goes on. */
function page(mirror: Mirror | null = null) {
  const opened = startSaving({ page: "p", head: HEAD, mirror, clock: clock(0), now: 0 });
  let state: SavingState = { ...opened, lease: "mine", taking: false, visible: false };
  const happen = (event: SavingEvent) => {
    const result = step(state, event);
    state = result.state;
    return result.commands;
  };
  return {
    happen,
    waits: (now: number, blank = false) => happen({ kind: "hand-in-waits", blank, now }),
    hears: (now: number, told = clock(now)) => happen({ kind: "clock", clock: told, askedAt: now, now }),
    ack(now: number, status: "saved" | "late" = "saved", told = clock(now)) {
      const { key, request } = state.inFlight!;
      const ack = {
        status,
        number: 4,
        hash: request.hash,
        receivedAt: SERVER + now,
        headNumber: 4,
        lease: null,
        clock: told,
      };
      return happen({ kind: "acked", key, ack, now });
    },
    get state() {
      return state;
    },
  };
}

describe("a hand-in that found no server", () => {
  it("waits, stays in this browser, and lets nobody type meanwhile", () => {
    const room = page();
    const [kept] = room.waits(100);
    expect(kept).toMatchObject({ kind: "remember", mirror: { text: "旧", handIn: { blank: false } } });
    expect([savingStatus(room.state), isReadOnly(room.state)]).toEqual(["handInWaits", true]);
  });

  it("asks for the server at longer and longer intervals, and is due when it answers", () => {
    const room = page();
    room.waits(0);
    expect(wakeAt(room.state, 0)).toBe(3_000);
    expect(room.happen({ kind: "tick", now: 3_000 })).toEqual([{ kind: "ask-clock" }]);
    room.hears(3_100);
    expect(room.state.handIn?.phase).toBe("due");
    room.happen({ kind: "hand-in-sent", now: 3_100 });
    room.waits(3_200);
    expect(wakeAt(room.state, 3_200)).toBe(9_200);
  });

  it("asks at once when the network is back", () => {
    const room = page();
    room.waits(0);
    expect(room.happen({ kind: "online", now: 500 })).toEqual([{ kind: "ask-clock" }]);
    room.hears(600);
    expect(room.state.handIn?.phase).toBe("due");
  });

  it("is due only when all text is stored, and goes on under an account that signed in again", () => {
    const room = page();
    room.happen({ kind: "input", text: "写完了", now: 0 });
    room.happen({ kind: "tick", now: 1_000 });
    room.happen({ kind: "failed", key: room.state.inFlight!.key, problem: "signed-out", now: 1_100 });
    room.waits(1_200);
    room.hears(5_000);
    expect(room.state.handIn?.phase).toBe("waiting");
    room.happen({ kind: "tick", now: 6_200 });
    room.ack(6_300);
    expect(room.state.handIn?.phase).toBe("due");
  });

  it("is taken up again by the page that opens next, until it is made", () => {
    const mirror = { text: "旧", parent: 3, after: [], sent: [], handIn: { blank: false } };
    const room = page(mirror);
    room.hears(10);
    expect(room.state.handIn?.phase).toBe("due");
  });

  it("can be called off: the page is written in again and nothing is left behind", () => {
    const room = page();
    room.waits(0);
    expect(room.happen({ kind: "hand-in-dropped", now: 100 })).toEqual([{ kind: "forget", text: "旧" }]);
    expect([savingStatus(room.state), isReadOnly(room.state)]).toEqual(["saved", false]);
    room.hears(4_000);
    expect(room.state.handIn).toBeNull();
  });

  it("is left to the server's seal once the deadline has passed, with the text sent as late and when it was written", () => {
    const room = page();
    room.happen({ kind: "input", text: "离线写完", now: 50_000 });
    room.happen({ kind: "offline", now: 50_000 });
    room.waits(51_000);
    const sent = room.happen({ kind: "online", now: 100_000 });
    expect(sent).toContainEqual(
      expect.objectContaining({
        request: expect.objectContaining({ text: "离线写完", parent: 3, writtenAt: SERVER + 50_000 }),
      }),
    );
    const commands = room.ack(100_100, "late", clock(100_050, "sealed"));
    expect(commands).toEqual([{ kind: "forget", text: "离线写完" }, { kind: "finish" }]);
  });

  it("is given up for a choice between two texts", () => {
    const room = page();
    room.waits(0);
    const head = { ...HEAD, number: 5, text: "别处", hash: sha256Hex("别处") };
    room.happen({ kind: "found-head", head, now: 100 });
    expect([room.state.handIn, savingStatus(room.state)]).toEqual([null, "conflict"]);
  });
});
