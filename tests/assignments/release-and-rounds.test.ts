import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { database } from "@db/client/database";
import { listCandidatesOf } from "@db/queries/assignments/candidates";
import { act } from "~/routes/desk.assignments_.$assignmentId/act.server";
import { loadAssignment } from "~/routes/assignments_.$assignmentId/load-assignment.server";
import { loadReport } from "~/routes/attempts.$attemptId_.report/load-report.server";
import type { AccountViewer } from "~/server/auth.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { tellDueReleases } from "~/services/notices/tell-due-releases.server";
import { addQuestion } from "../attempts/questions";
import { openTestSchool } from "../factories/school";
import { begin, handIn, HOUR, MINUTE, NOW, openAssigned } from "./assigned-class";

beforeEach(async () => {
  await openTestSchool();
});

describe("releasing a mock exam that is marked twice", () => {
  const marking = {
    plan: "double" as const,
    samplePercent: null,
    tolerancePercent: null,
    gateAgreement: null,
    expertId: null,
  };

  it("opens no mark while a round of a chosen answer is open, and opens it once all are done", async () => {
    const { assignmentId, one, other, tutor } = await openAssigned([await addQuestion()], { marking });
    const [attemptId = ""] = await handIn(await begin(assignmentId, one.person.id), one.person.id, "一");
    const batch = { assignmentId, by: tutor.viewer, now: NOW + HOUR };
    const release = (personIds: string[], part: "score" | "points" | "reference") =>
      releaseParts({ ...batch, personIds, parts: [part] });
    const both = [other.person.id, one.person.id];
    expect(await release(both, "score")).toEqual({ ok: false, reason: "in-rounds" });
    expect(await release(both, "points")).toEqual({ ok: false, reason: "in-rounds" });
    expect((await listCandidatesOf({ assignmentId })).map((row) => row.scoreReleasedAt)).toEqual([null, null]);
    expect(await release(both, "reference")).toEqual({ ok: true, released: 2 });
    expect(await release([other.person.id], "score")).toEqual({ ok: true, released: 1 });
    await settle(attemptId);
    expect(await release(both, "score")).toEqual({ ok: true, released: 1 });
  });

  it("shows the candidate no estimate of the engine as their score at the due time, nor where a hand opened it before", async () => {
    const dueAt = NOW + HOUR;
    const release = { score: "at-due", points: "at-due", reference: "at-due" } as const;
    const questionId = await addQuestion({ content: { rubric: RUBRIC } });
    const { assignmentId, one, tutor } = await openAssigned([questionId], { marking, dueAt, release });
    // Before anything is handed in there is no round to wait for.
    const batch = { assignmentId, by: tutor.viewer, now: NOW, personIds: [one.person.id] };
    expect(await releaseParts({ ...batch, parts: ["score"] })).toMatchObject({ ok: true });
    const [attemptId = ""] = await handIn(
      await begin(assignmentId, one.person.id),
      one.person.id,
      "雨天积水，行走不便。",
    );
    const now = dueAt + MINUTE;
    const report = async () => {
      const asked = { attemptId, candidateId: one.person.id, viewer: one.viewer, choice: "counting" as const, now };
      const loaded = await loadReport(asked);
      return loaded?.state === "sealed" ? loaded : null;
    };
    const page = () => loadAssignment({ assignmentId, viewer: one.viewer as AccountViewer, now });
    expect(await report()).toMatchObject({ score: null, report: null, points: [] });
    expect((await report())?.withheld[0]?.parts).toEqual([
      { part: "score", when: { kind: "settled" } },
      { part: "points", when: { kind: "settled" } },
    ]);
    expect(await page()).toMatchObject({ sittings: [{ score: null }], progress: { state: "handed-in" } });
    expect(await tellDueReleases({ now })).toBe(0);
    await settle(attemptId);
    expect((await report())?.score).not.toBeNull();
    expect((await page())?.sittings[0]?.score).not.toBeNull();
    expect(await tellDueReleases({ now })).toBe(1);
  });
});

describe("releasing what is marked once", () => {
  it("asks first where answers of those chosen have nobody's marks, with their number, and not for the reference", async () => {
    const { assignmentId, one, other, tutor } = await openAssigned([await addQuestion(), await addQuestion()]);
    const attempts = await handIn(await begin(assignmentId, one.person.id), one.person.id, "一");
    const batch = { assignmentId, by: tutor.viewer, now: NOW + HOUR, personIds: [one.person.id, other.person.id] };
    const release = (unmarkedAtMost: number, part: "score" | "points" | "reference" = "score") =>
      releaseParts({ ...batch, parts: [part], unmarkedAtMost });
    expect(attempts).toHaveLength(2);
    expect(await release(0)).toEqual({ ok: false, reason: "unmarked", unmarked: 2 });
    expect(await release(1, "points")).toEqual({ ok: false, reason: "unmarked", unmarked: 2 });
    expect((await listCandidatesOf({ assignmentId })).map((row) => row.scoreReleasedAt)).toEqual([null, null]);
    expect(await release(0, "reference")).toEqual({ ok: true, released: 2 });
    expect(await release(2)).toEqual({ ok: true, released: 2 });
  });

  it("comes back from the board's form with whom it was for, and goes through with the number that was shown", async () => {
    const { assignmentId, one, tutor } = await openAssigned([await addQuestion()]);
    await handIn(await begin(assignmentId, one.person.id), one.person.id, "一");
    const send = (fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ intent: "release-score", ...fields })) form.set(name, value);
      return act(form, { assignmentId, by: tutor.viewer as AccountViewer, now: NOW + HOUR });
    };
    const personIds = [one.person.id];
    expect(await send({ personIds: one.person.id })).toEqual({
      ...{ done: null, refused: "unmarked", of: "release-score", count: 1, personIds },
    });
    expect(await send({ personIds: one.person.id, unmarked: "1" })).toMatchObject({ done: "released", count: 1 });
  });
});

/** A rubric whose one point the answer hits: the engine's estimate is full marks. */
const RUBRIC = rubricSchema.parse({
  ...{ version: 1, title: "老街治理的问题", marks: 10 },
  points: [{ id: "p1", label: "雨天积水", marks: 10, expressions: [{ allOf: [["雨天积水"]] }] }],
});

async function settle(attemptId: string): Promise<void> {
  await database().tx(async (tx) => {
    const { markingTasks } = tx.tables;
    await tx
      .update(markingTasks)
      .set({ doneAt: NOW + MINUTE })
      .where(eq(markingTasks.attemptId, attemptId));
  });
}
