import { describe, expect, it } from "vitest";
import { savingPage, SERVER } from "../../../../tests/attempts/saving/saving-page";
import { wakeAt } from "../pace";

describe("the deadline", () => {
  const END = 60_000;

  it("locks the page by the server's clock, saves what is there and takes no more typing", () => {
    const room = savingPage({ minutes: 1 });
    room.type("最后", END - 100);
    expect(wakeAt(room.state, END - 100)).toBe(END);
    expect(room.sends(END)).toMatchObject([{ request: { text: "最后" } }]);
    expect(room.type("最后一笔", END + 10)).toEqual([]);
    expect([room.state.locked, room.state.text]).toEqual([true, "最后"]);
  });

  it("leaves for the report only when the server says the answer is closed", () => {
    const room = savingPage({ minutes: 1 });
    room.tick(END);
    expect(wakeAt(room.state, END)).toBe(END + 10_000);
    expect(room.tick(END + 10_000)).toEqual([{ kind: "ask-clock" }]);
    const arriving = { kind: "clock" as const, askedAt: END + 10_000, now: END + 10_100 };
    expect(room.happen({ ...arriving, clock: room.clock(END + 10_050, "arriving") })).toEqual([]);
    expect(room.happen({ ...arriving, clock: room.clock(END + 10_050, "over") })).toEqual([{ kind: "finish" }]);
  });

  it("does not leave before a text finished on time has been stored, however late that is", () => {
    const room = savingPage({ minutes: 1 });
    room.type("写完了", END - 500);
    room.tick(END);
    room.fail(END + 4_000);
    room.happen({ kind: "clock", askedAt: END + 20_000, now: END + 20_000, clock: room.clock(END + 20_000, "over") });
    expect(room.state.finished).toBe(false);
    expect(room.ack(END + 21_000, { status: "late" }, "over")).toContainEqual({ kind: "finish" });
  });

  it("moves back when time is granted", () => {
    const room = savingPage({ minutes: 1 });
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
    const room = savingPage({ minutes: 1 });
    room.happen({ kind: "clock", askedAt: 5_000_000, now: 5_000_000, clock: room.clock(10_000) });
    expect(room.state.locked).toBe(false);
    expect(wakeAt(room.state, 5_000_000)).toBe(5_050_000);
  });
});
