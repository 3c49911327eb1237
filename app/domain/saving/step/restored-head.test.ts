import { expect, it } from "vitest";
import { sha256Hex } from "../../text/hashing/content-hash";
import { startSaving, type SavingState } from "../client-state";
import type { HeadText } from "../protocol";
import { step } from "./step";

const CLOCK = { now: 0, deadlineAt: null, arrivalEndsAt: null, state: "running" as const };
const FIRST = "第一稿。";

/** A page that has saved `FIRST` and now hears, on saving more, that `FIRST` is the head again. */
function hearsOfHead(key: string): SavingState {
  const head: HeadText = { number: 3, hash: sha256Hex(FIRST), text: FIRST, receivedAt: 0, key };
  const mirror = { text: "第一稿。又写了一句。", parent: 2, after: [], sent: [sha256Hex(FIRST)] };
  const known: HeadText = { number: 2, hash: sha256Hex("第二稿。"), text: "第二稿。", receivedAt: 0 };
  const opened = startSaving({ page: "p", head: known, mirror, clock: CLOCK, now: 0 });
  const { state } = step({ ...opened, lease: "mine", taking: false, visible: false }, { kind: "tick", now: 5_000 });
  const { key: asked, request } = state.inFlight!;
  const receipt = { status: "side" as const, number: 4, hash: request.hash, receivedAt: 0, headNumber: 3 };
  const ack = { ...receipt, lease: null, clock: CLOCK, head };
  return step(state, { kind: "acked", key: asked, ack, now: 5_010 }).state;
}

it("a version that was restored meanwhile is a choice to make, although this page once sent the same text", () => {
  expect(hearsOfHead(`2.0.${sha256Hex(FIRST)}`).conflict?.head.number).toBe(3);
});

it("a stray request of this page that became the head is none", () => {
  expect(hearsOfHead(`2.7.${sha256Hex(FIRST)}`).conflict).toBeNull();
});
