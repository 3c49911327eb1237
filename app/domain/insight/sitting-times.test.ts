import { expect, it } from "vitest";
import { sittingTimes, type SittingEvent } from "./sitting-times";

const event = (kind: string, at: number, position = 1, sittingId = "s"): SittingEvent => ({
  ...{ kind, at, position, sittingId, personId: `of ${sittingId}`, sealedAt: 1_000 },
  params: kind === "start" ? { limitMs: null } : {},
});

it("of a paper of one question the time is the clock's, without pauses", () => {
  const events = [event("start", 0), event("pause", 100), event("resume", 300), event("seal", 1_000)];
  expect(sittingTimes(events, 1)).toEqual([{ personId: "of s", sittingId: "s", position: 1, spentMs: 800 }]);
});

it("of a paper of several, each question has the time it was in front, sitting by sitting", () => {
  const events = [
    ...[event("start", 0), event("seal", 1_000), event("front", 0), event("front", 400, 2)],
    ...[event("start", 0, 1, "other"), event("seal", 1_000, 1, "other"), event("front", 900, 2, "other")],
  ];
  expect(sittingTimes(events, 2)).toEqual([
    { personId: "of s", sittingId: "s", position: 1, spentMs: 400 },
    { personId: "of s", sittingId: "s", position: 2, spentMs: 600 },
    { personId: "of other", sittingId: "other", position: 2, spentMs: 100 },
  ]);
});
