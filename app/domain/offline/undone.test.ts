import { expect, test } from "vitest";
import { isUndone } from "./undone";

test("a page loads nothing again after what came to nothing, and does after every other answer", () => {
  expect([{ reason: "offline" }, { reason: "not-stored" }].map(isUndone)).toEqual([true, true]);
  expect([{ reason: "conflict" }, { ok: true }, null, undefined, "offline"].map(isUndone)).not.toContain(true);
});
