import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listAssessments } from "@db/queries/assessments/assessments";
import { listHandIns } from "@db/queries/attempts/lists/list-hand-ins";
import { erasePerson } from "@db/queries/people/erase-person";
import { eraseRetained } from "@db/queries/people/retained-texts";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import { newestClaim, newestSelfMark, SELF_MARK_ENGINE } from "~/domain/marking/self/self-marks";
import { handedIn, wordPoint, wordRubric } from "../../../tests/attempts/handed-in";
import { addPerson, addQuestion } from "../../../tests/attempts/questions";
import { openTestSchool } from "../../../tests/factories/school";
import { markedAttempt } from "./marked-attempt.server";
import { recordClaim } from "./record-claim.server";
import { recordSelfMark, type SelfMark } from "./record-self-mark.server";

const NOW = Date.UTC(2026, 9, 1);
const ANSWER = "雨天积水。电话打烂了也不见来人。";
const RUBRIC = wordRubric(wordPoint("p1", "积水"), wordPoint("p2", "报修"));

beforeAll(async () => {
  await openTestSchool();
});

async function sitting() {
  const questionId = await addQuestion({ content: { rubric: RUBRIC, marks: 4, materials: [] } });
  const { attemptId, personId } = await handedIn(questionId, ANSWER);
  const marked = await markedAttempt({ attemptId, now: NOW });
  const viewer = { kind: "visitor" as const, personId };
  const own = { attemptId, candidateId: personId, viewer, choice: "counting" as const, now: NOW };
  const awards = [
    { pointId: "p1", awarded: 0, places: [], reason: "head-only" as const },
    { pointId: "p2", awarded: 1, places: [{ start: 5, end: 16 }], reason: null },
  ];
  const mark: SelfMark = { ...own, basis: marked?.engine?.assessment.id ?? "", awards, note: "  细节没写。 " };
  return { questionId, mark };
}

describe("a learner's own marks", () => {
  it("are kept beside the engine's with the reflection, and never count", async () => {
    const { mark, questionId } = await sitting();
    expect(await recordSelfMark(mark)).toMatchObject({ ok: true });
    const all = await listAssessments({ attemptId: mark.attemptId });
    expect(newestSelfMark(all)).toMatchObject({
      ...{ source: "self", engine: SELF_MARK_ENGINE, marksHundredths: 100, note: "细节没写。" },
      byPersonId: mark.candidateId,
    });
    expect(countingAssessment(all)).toMatchObject({ source: "engine", marksHundredths: 200 });
    expect(await listHandIns({ candidateId: mark.candidateId, questionId })).toMatchObject([{ marksHundredths: 200 }]);
  });

  it("may be given again, the latest standing; the same ones sent twice are kept once", async () => {
    const { mark } = await sitting();
    const first = await recordSelfMark(mark);
    expect(await recordSelfMark({ ...mark, now: NOW + 5 })).toEqual(first);
    await recordSelfMark({ ...mark, note: "另想。" });
    const all = await listAssessments({ attemptId: mark.attemptId });
    expect(all.filter(({ source }) => source === "self")).toHaveLength(2);
    expect(newestSelfMark(all)?.note).toBe("另想。");
  });

  it("are one thing and claims another: neither carries or hides the other", async () => {
    const { mark } = await sitting();
    const claim = { ...mark, pointId: "p2", place: { start: 5, end: 11 } };
    await recordSelfMark(mark);
    expect(await recordClaim(claim)).toMatchObject({ ok: true });
    await recordSelfMark({ ...mark, note: "再评。", now: NOW + 9 });
    expect(await recordClaim({ ...claim, now: NOW + 20 })).toEqual({ ok: false, reason: "already-claimed" });
    const all = await listAssessments({ attemptId: mark.attemptId });
    expect(newestClaim(all)?.marksHundredths).toBe(400);
    expect(newestSelfMark(all)?.marksHundredths).toBe(100);
  });

  it("are refused where the evidence is not in the answer, the points have changed, or the answer is someone else's", async () => {
    const { mark } = await sitting();
    const outside = [{ pointId: "p2", awarded: 1, places: [{ start: 5, end: 99 }], reason: null }];
    expect(await recordSelfMark({ ...mark, awards: outside })).toEqual({
      ...{ ok: false, reason: "not-valid" },
      problems: [{ pointId: "p2", code: "not-in-answer" }],
    });
    expect(await recordSelfMark({ ...mark, basis: "another" })).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(await recordSelfMark({ ...mark, note: "长".repeat(1001) })).toEqual({ ok: false, reason: "note-too-long" });
    const other = { ...mark, candidateId: await addPerson() };
    expect(await recordSelfMark(other)).toEqual({ ok: false, reason: "not-found" });
    expect(await listAssessments({ attemptId: mark.attemptId })).toHaveLength(1);
  });

  it("keep their numbers and lose every word when the learner is erased", async () => {
    const { mark } = await sitting();
    await recordSelfMark(mark);
    await database().tx((tx) => erasePerson({ personId: mark.candidateId, now: NOW }, tx));
    const self = newestSelfMark(await listAssessments({ attemptId: mark.attemptId }));
    expect(self).toMatchObject({ marksHundredths: 100, note: null, report: { points: [{}, { evidence: [] }] } });
    expect(await recordSelfMark(mark)).toEqual({ ok: false, reason: "not-found" });
  });

  it("are refused once the words of the answer are no longer kept", async () => {
    const { mark } = await sitting();
    const { attemptId } = mark;
    const before = NOW + 366 * 86_400_000;
    await database().tx((tx) => eraseRetained({ attemptIds: [attemptId], before, now: before }, tx));
    expect(await recordSelfMark(mark)).toEqual({ ok: false, reason: "erased" });
  });
});
