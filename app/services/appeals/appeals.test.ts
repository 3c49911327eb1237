import { beforeAll, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { database } from "@db/client/database";
import { listAssessments } from "@db/queries/assessments/assessments";
import { listOpenProposals } from "@db/queries/assessments/proposals";
import { getQuestion } from "@db/queries/content/questions";
import { listAppeals, listAppealsOf } from "@db/queries/marking/appeals";
import { listAuditEvents } from "@db/queries/operations/audit";
import type { Role } from "~/domain/access/viewer";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { recordOverride } from "~/services/marking/record-override.server";
import { addPerson } from "../../../tests/attempts/questions";
import { addAssignment } from "../../../tests/factories/assignments";
import { addMock, CREDITED, MARKED_AT } from "../../../tests/factories/double-marking";
import { openTestSchool } from "../../../tests/factories/school";
import { decideAppeal } from "./decide-appeal.server";
import { handledAppeal } from "./handled-appeal.server";
import { openAppeal } from "./open-appeal.server";

const REASON = "第二句已经写明报修之后无人上门";

beforeAll(async () => {
  await openTestSchool();
});

const viewer = (personId: string, role: Role = "tutor") => ({
  ...{ kind: "account" as const, personId, role, displayName: "", userName: "" },
});

/** An answer of a class that its second tutor marked once, with everything released. */
async function marked(more: Parameters<typeof addMock>[0] = {}) {
  const mock = await addMock({ tutors: 3, marking: "single", releasePoints: "at-once", ...more });
  const [attemptId = ""] = mock.attemptIds;
  const [head = "", marker = head, other = ""] = mock.tutors;
  const basis = (await markedAttempt({ attemptId, now: MARKED_AT }))?.engine?.assessment.id ?? "";
  const awards = [{ pointId: "p1", awarded: 5, places: [] }];
  const by = { reason: "只有一点", by: marker, now: MARKED_AT };
  const kept = await recordOverride({ attemptId, basis, after: "", awards, remaining: null, ...by });
  if (!kept.ok) throw new Error(kept.reason);
  const ask = (pointId: string | null = "p2", reason = REASON) =>
    openAppeal({ attemptId, candidateId: mock.candidateId, pointId, reason, now: MARKED_AT + 5 });
  const uphold = { basis, after: kept.assessmentId, remaining: null };
  const awarded = [{ pointId: "p2", awarded: 5, places: [CREDITED] }];
  return { ...mock, attemptId, head, marker, other, ask, marks: { ...uphold, awards: awarded } };
}

async function asked(more: Parameters<typeof addMock>[0] = {}) {
  const made = await marked(more);
  const opened = await made.ask();
  if (!opened.ok) throw new Error(opened.reason);
  return { ...made, appealId: opened.appealId };
}

const noticesOf = (personId: string) => {
  const { notices } = database().tables;
  return database().select().from(notices).where(eq(notices.personId, personId));
};

describe("a candidate's appeal", () => {
  it("is asked once the points are released, and not before, nor by another, nor of one's own practice", async () => {
    const held = await marked({ releasePoints: "by-hand" });
    expect(await held.ask()).toEqual({ ok: false, reason: "not-found" });
    const { assignmentCandidates } = database().tables;
    await database().tx((tx) =>
      tx
        .update(assignmentCandidates)
        .set({ pointsReleasedAt: MARKED_AT })
        .where(eq(assignmentCandidates.assignmentId, held.assignment.id)),
    );
    expect(await held.ask()).toMatchObject({ ok: true });
    const { attemptId } = held;
    const stranger = { attemptId, candidateId: await addPerson(), pointId: "p2", reason: REASON, now: MARKED_AT };
    expect(await openAppeal(stranger)).toEqual({ ok: false, reason: "not-found" });
  });

  it("is not asked of a void sitting, nor while another assignment of the question keeps its points back", async () => {
    const elsewhere = await marked();
    const { candidateId, questionId, tutors } = elsewhere;
    const versionId = (await getQuestion({ questionId }))?.publishedVersionId ?? "";
    await addAssignment({ questions: [{ questionId, versionId }], tutors, candidates: [candidateId] });
    expect(await elsewhere.ask()).toEqual({ ok: false, reason: "not-found" });
    const voided = await marked();
    const { sittings } = database().tables;
    await database().tx((tx) =>
      tx.update(sittings).set({ voidedAt: MARKED_AT }).where(eq(sittings.assignmentId, voided.assignment.id)),
    );
    expect(await voided.ask()).toEqual({ ok: false, reason: "not-found" });
  });

  it("is open once a point, five times in all, with a reason that is more than a word", async () => {
    const { ask, attemptId } = await marked();
    expect(await ask("p2", "写了")).toEqual({ ok: false, reason: "reason-short" });
    expect(await ask("p9")).toEqual({ ok: false, reason: "point-unknown" });
    expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toEqual({ ok: false, reason: "open-already" });
    expect(await ask("p1")).toMatchObject({ ok: true });
    expect(await ask(null)).toMatchObject({ ok: true });
    expect((await listAppealsOf({ attemptId })).map(({ pointId }) => pointId)).toEqual(
      expect.arrayContaining(["p2", "p1", null]),
    );
  });

  it("is told to the tutors who may handle it, and to nobody who gave the marks", async () => {
    const { appealId, head, marker, other } = await asked();
    for (const person of [head, other]) {
      expect(await noticesOf(person)).toMatchObject([{ kind: "appeal-opened", path: `/desk/appeals/${appealId}` }]);
    }
    expect(await noticesOf(marker)).toEqual([]);
  });
});

describe("the answer to an appeal", () => {
  it("is another tutor's: new marks with the reason, which count and propose the wording, and a notice", async () => {
    const { appealId, attemptId, candidateId, marker, other, marks, questionId } = await asked();
    const reason = "原文说明无人上门，应得分";
    const decide = (personId: string) =>
      decideAppeal({ appealId, viewer: viewer(personId), reason, now: MARKED_AT + 9, marks });
    expect(await decide(marker)).toEqual({ ok: false, reason: "not-yours" });
    expect(await decide(await addPerson("tutor"))).toEqual({ ok: false, reason: "not-found" });
    expect(await decide(other)).toEqual({ ok: true });
    const counting = countingAssessment(await listAssessments({ attemptId }));
    expect(counting).toMatchObject({ byPersonId: other, note: reason, marksHundredths: 1000 });
    const [appeal] = await listAppealsOf({ attemptId });
    expect(appeal).toMatchObject({ state: "upheld", outcome: reason, handledBy: other, newAssessmentId: counting?.id });
    expect(await noticesOf(candidateId)).toMatchObject([
      { kind: "appeal-answered", path: `/attempts/${attemptId}/appeal` },
    ]);
    const { rows } = await listOpenProposals({ questionId, limit: 9 });
    expect(rows).toMatchObject([{ pointId: "p2", proposedBy: other, state: "open" }]);
    expect(await decide(other)).toEqual({ ok: false, reason: "decided-before" });
  });

  it("may be that the marks stand, with a reason all the same", async () => {
    const { appealId, attemptId, head } = await asked();
    const stands = (reason: string) =>
      decideAppeal({ appealId, viewer: viewer(head), reason, now: MARKED_AT + 9, marks: null });
    expect(await stands(" ")).toEqual({ ok: false, reason: "reason-missing" });
    expect(await stands("原文没有写到报修")).toEqual({ ok: true });
    const [appeal] = await listAppealsOf({ attemptId });
    expect(appeal).toMatchObject({ state: "refused", outcome: "原文没有写到报修", newAssessmentId: null });
    const [entry] = await listAuditEvents({ action: "appeal.refused", subjectId: attemptId, limit: 1 });
    expect(entry?.actorId).toBe(head);
  });

  it("is no change of marks where what was asked about keeps its marks: nothing is kept, and the appeal stays open", async () => {
    const { appealId, attemptId, other, marks } = await asked();
    const decide = (awards: typeof marks.awards) =>
      decideAppeal({
        appealId,
        viewer: viewer(other),
        reason: "复核",
        now: MARKED_AT + 9,
        marks: { ...marks, awards },
      });
    const elsewhere = [{ pointId: "p1", awarded: 4, places: [] }];
    for (const awards of [[], elsewhere]) {
      expect(await decide(awards)).toEqual({ ok: false, reason: "marks-unchanged" });
    }
    const byTutors = (await listAssessments({ attemptId })).filter(({ source }) => source === "tutor");
    expect(byTutors).toHaveLength(1);
    expect(await listAppealsOf({ attemptId })).toMatchObject([{ state: "open", newAssessmentId: null }]);
    expect(await decide(marks.awards)).toEqual({ ok: true });
  });

  it("given by two at once is given once: the second's marks are not kept either", async () => {
    const { appealId, attemptId, head, other, marks } = await asked();
    const decide = (personId: string) =>
      decideAppeal({ appealId, viewer: viewer(personId), reason: "应得分", now: MARKED_AT + 9, marks });
    const both = await Promise.all([decide(head), decide(other)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const byTutors = (await listAssessments({ attemptId })).filter(({ source }) => source === "tutor");
    expect(byTutors).toHaveLength(2);
  });

  it("of a class whose one tutor gave the marks is left to the named expert or an admin", async () => {
    const alone = await asked({ tutors: 1 });
    const { appealId, head } = alone;
    const handled = await handledAppeal({ appealId, viewer: viewer(head) });
    expect(handled).toMatchObject({ mayHandle: false });
    const admin = viewer(await addPerson("tutor"), "admin");
    expect((await handledAppeal({ appealId, viewer: admin }))?.mayHandle).toBe(true);
    const expertId = await addPerson("tutor");
    const named = await asked({ tutors: 1, expertId });
    expect((await handledAppeal({ appealId: named.appealId, viewer: viewer(expertId) }))?.mayHandle).toBe(true);
    expect(await noticesOf(expertId)).toMatchObject([{ kind: "appeal-opened" }]);
  });

  it("is in the lists of the class's tutors and of admins only", async () => {
    const { appealId, other } = await asked();
    const ids = async (personId: string | null) =>
      (await listAppeals({ state: "open", personId, limit: 50 })).rows.map(({ id }) => id);
    expect(await ids(other)).toEqual([appealId]);
    expect(await ids(null)).toContain(appealId);
    expect(await ids(await addPerson("tutor"))).toEqual([]);
  });
});
