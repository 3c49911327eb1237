import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listAnchors, listTrialMarks } from "@db/queries/marking/anchors";
import { listTasksOf } from "@db/queries/marking/tasks";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { recordOverride } from "~/services/marking/record-override.server";
import { addMock, CREDITED, MARKED_AT, markRound, openDoubleTasks } from "../../../../tests/factories/double-marking";
import { openTestSchool } from "../../../../tests/factories/school";
import { chooseAnchor } from "./choose-anchor.server";
import { mayMark } from "../may-mark.server";
import { recordTrial } from "./record-trial.server";
import { takeAnchorAway } from "./take-anchor-away.server";

beforeAll(async () => {
  await openTestSchool();
});

/** What the head agreed for the second point of each anchor script; the first is worth five in all of them. */
const AGREED = [0, 1.5, 3, 5];
const second = (awarded: number) => [{ pointId: "p2", awarded, places: awarded > 0 ? [CREDITED] : [] }];

/** A mock exam with a gate, and four answers marked by the head and chosen as anchors. */
async function gated(least = 0.8) {
  const mock = await addMock({ tutors: 3, answers: 5, gateAgreement: least });
  const { assignment, attemptIds } = mock;
  const [head = "", marker = "", other = ""] = mock.tutors;
  for (const [at, awarded] of AGREED.entries()) {
    const attemptId = attemptIds[at] ?? "";
    const basis = (await markedAttempt({ attemptId, now: MARKED_AT }))?.engine?.assessment.id ?? "";
    const mark = { attemptId, basis, after: "", awards: second(awarded), remaining: null };
    const kept = await recordOverride({ ...mark, reason: "定标杆", by: head, now: MARKED_AT + at });
    if (!kept.ok) throw new Error(kept.reason);
    const chosen = { assignment, assessmentId: kept.assessmentId, by: head, now: MARKED_AT + 10 + at };
    expect(await chooseAnchor(chosen)).toBe(true);
  }
  const anchors = await listAnchors({ assignmentId: assignment.id });
  const attempt = (anchorAt: number, awarded: number, by: string) =>
    recordTrial({
      ...{ assignmentId: assignment.id, anchorId: anchors[anchorAt]?.anchor.id ?? "" },
      ...{ awards: second(awarded), remaining: null, by, now: MARKED_AT + 50 },
    });
  return { ...mock, head, marker, other, anchors, attempt };
}

describe("trial marking on anchor scripts", () => {
  it("lets a marker mark each script once; the first try counts", async () => {
    const { assignment, marker, attempt } = await gated();
    expect(await attempt(0, 0.3, marker)).toMatchObject({ ok: false, reason: "not-valid" });
    expect(await attempt(0, 2, marker)).toEqual({ ok: true });
    expect(await attempt(0, 0, marker)).toEqual({ ok: false, reason: "tried-before" });
    const kept = await listTrialMarks({ assignmentId: assignment.id, personId: marker });
    expect(kept.map(({ share }) => share)).toEqual([0.7]);
  });

  it("keeps a marker from marking until all scripts are tried and the agreement is reached; the head is not tried", async () => {
    const { assignment, attemptIds, questionId, candidateId, tutors, head, marker, other, attempt } = await gated();
    const { id: assignmentId } = assignment;
    const gate = (personId: string) => mayMark({ assignmentId, personId });
    expect(await gate(marker)).toEqual({ open: false, reason: "trial-unfinished" });
    for (const [at, awarded] of AGREED.entries()) await attempt(at, awarded, marker);
    for (const [at, awarded] of [...AGREED].reverse().entries()) await attempt(at, awarded, other);
    expect(await gate(marker)).toEqual({ open: true });
    expect(await gate(other)).toEqual({ open: false, reason: "below" });
    expect(await gate(head)).toEqual({ open: true });

    // What is refused in the queue is refused to a form that was opened some other way too.
    const attemptId = attemptIds[4] ?? "";
    const open = { assignment, questionId, attemptIds: [attemptId], candidateId, tutors };
    await openDoubleTasks(open, { first: marker, second: other });
    expect(await markRound({ attemptId, round: "first", by: marker, points: [5, 0] })).toMatchObject({ ok: true });
    expect(await markRound({ attemptId, round: "second", by: other, points: [5, 0] })).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect((await listTasksOf({ attemptId })).filter(({ doneAt }) => doneAt !== null)).toHaveLength(1);
  });

  it("measures nothing with fewer than four scripts, and a script taken away may be chosen again", async () => {
    const { assignment, anchors, head, marker } = await gated();
    const [first] = anchors;
    const { id: assignmentId } = assignment;
    const away = { assignmentId, anchorId: first?.anchor.id ?? "", by: head, now: MARKED_AT + 90 };
    expect(await takeAnchorAway(away)).toBe(true);
    expect(await takeAnchorAway(away)).toBe(false);
    expect(await mayMark({ assignmentId, personId: marker })).toEqual({ open: false, reason: "few-anchors" });
    const again = { assignment, assessmentId: first?.agreed.id ?? "", by: head, now: MARKED_AT + 99 };
    expect(await chooseAnchor(again)).toBe(true);
    expect(await listAnchors({ assignmentId }, database())).toHaveLength(4);
    expect(await chooseAnchor({ ...again, assessmentId: "absent" })).toBe(false);
  });
});
