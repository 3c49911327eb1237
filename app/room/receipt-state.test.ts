import { describe, expect, it } from "vitest";
import { savingPage } from "../../tests/attempts/saving/saving-page";
import { receiptState } from "./receipt-state";

/** What the receipt says once a save of the first word has failed in this way. */
function receiptAfter(problem: Parameters<ReturnType<typeof savingPage>["fail"]>[1], storageFull: boolean) {
  const room = savingPage();
  room.type("一", 0);
  room.sends(1_000);
  room.fail(1_000, problem);
  return receiptState({ state: room.state, storageFull, offered: null }).kind;
}

describe("the receipt of a text that is not on the server", () => {
  it.each([
    ["offline", "local"],
    ["signed-out", "kept"],
    ["refused", "kept"],
    ["full", "full"],
    ["server", "failed"],
  ] as const)(
    "says of the problem %s that this device has it, and calls only a lost network offline",
    (problem, kind) => {
      expect(receiptAfter(problem, false)).toBe(kind);
    },
  );

  it.each(["offline", "signed-out", "refused", "full", "server"] as const)(
    "never claims a copy on this device where the browser keeps none (%s)",
    (problem) => {
      expect(receiptAfter(problem, true)).toBe("unkept");
    },
  );
});
