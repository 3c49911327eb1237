import { beforeEach, describe, expect, it } from "vitest";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { listBankComments } from "@db/queries/marking/bank";
import { listMarkingEvents } from "@db/queries/marking/events";
import { listTasksOf } from "@db/queries/marking/tasks";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import { LOCK_LAPSES_MS } from "~/domain/marking/queue/script-lock";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { recordOverride } from "~/services/marking/record-override.server";
import { addAssignment, assignAnswers } from "../../../tests/factories/assignments";
import { addAccount } from "../../../tests/factories/people";
import { viewerOf } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { handedIn, wordPoint, wordRubric } from "../../../tests/attempts/handed-in";
import { addPerson, addQuestion } from "../../../tests/attempts/questions";
import { acceptBatch } from "./accept-batch.server";
import { addRemark } from "./add-remark.server";
import { changeBankRemark } from "./change-bank-remark.server";
import { loadScript } from "./load-script.server";
import { lockScript } from "./lock-script.server";
import { markScript } from "./mark-script.server";
import { markedAssignment } from "./marked-assignment.server";
import { markedScript } from "./marked-script.server";
import { noteScript } from "./note-script.server";
import { questionQueue } from "./question-queue.server";
import { waitingConfidences } from "./waiting-confidences.server";

const LATER = 1_760_000_000_000;
const SURE = "增设车位。加装电梯。";
const DOUBTFUL = "增设车位。大爷大妈下个楼要歇三回，日子过得实在不方便，盼着早点解决。";

/** Two answers to one question of an assignment, and two tutors who teach the class. */
async function desk(plan: "single" | "double" = "single") {
  const rubric = wordRubric(wordPoint("cars", "车位"), wordPoint("lift", "电梯"));
  const questionId = await addQuestion({ content: { rubric, marks: 4 } });
  const published = await getPublishedQuestion({ questionId });
  const versionId = published?.version.id ?? "";
  const [she, he] = [await addPerson("tutor"), await addPerson("tutor")];
  const sure = await handedIn(questionId, SURE);
  const doubtful = await handedIn(questionId, DOUBTFUL);
  const candidates = [sure.personId, doubtful.personId];
  const questions = [{ questionId, versionId }];
  const assignment = await addAssignment({ questions, tutors: [she, he], candidates, marking: plan });
  for (const { personId, attemptId } of [sure, doubtful]) {
    await assignAnswers({ assignment, personId, attemptIds: [attemptId] });
  }
  const of = { assignmentId: assignment.id, questionId };
  const scriptOf = async (attemptId: string, personId = she) => {
    const { scripts } = await questionQueue({ ...of, personId, now: LATER });
    const script = scripts.find((one) => one.attemptId === attemptId);
    if (!script) throw new Error("the script is in the queue");
    return script;
  };
  const basisOf = async (attemptId: string) =>
    (await markedAttempt({ attemptId, now: LATER }))?.engine?.assessment.id ?? "";
  return { ...of, she, he, sure: sure.attemptId, doubtful: doubtful.attemptId, assignment, scriptOf, basisOf };
}

const confirming = { after: "", awards: [], remaining: null, reason: "", now: LATER };

describe("the marking desk", () => {
  beforeEach(openTestSchool);

  it("is open to those who teach the class and to admins, and to nobody else", async () => {
    const { assignmentId, she } = await desk();
    const viewer = (id: string, role: string) => viewerOf({ id, role, userName: "x", displayName: "x" });
    expect((await markedAssignment({ assignmentId, viewer: viewer(she, "tutor") }))?.role).toBe("head");
    const admin = await addAccount("an-admin", "admin");
    expect((await markedAssignment({ assignmentId, viewer: viewerOf(admin) }))?.role).toBe("head");
    const other = await addAccount("another", "tutor");
    expect(await markedAssignment({ assignmentId, viewer: viewerOf(other) })).toBeNull();
    expect(await markedAssignment({ assignmentId, viewer: viewer(she, "candidate") })).toBeNull();
    expect(await markedAssignment({ assignmentId: "none", viewer: viewerOf(admin) })).toBeNull();
  });

  it("confirms the engine's marks without a reason, and asks for one where they are changed", async () => {
    const { she, sure, scriptOf, basisOf } = await desk();
    const [script, basis] = [await scriptOf(sure), await basisOf(sure)];
    const changed = [{ pointId: "cars", awarded: 1, places: [] }];
    const marks = { ...confirming, script, basis, by: she };
    expect(await markScript({ ...marks, awards: changed })).toEqual({ ok: false, reason: "reason-missing" });
    expect(await listTasksOf({ attemptId: sure })).toMatchObject([{ doneAt: null }]);
    expect(await markScript(marks)).toMatchObject({ ok: true });
    const counting = countingAssessment(await listAssessments({ attemptId: sure }));
    expect(counting).toMatchObject({ source: "tutor", byPersonId: she, note: null, marksHundredths: 400 });
    expect(await listTasksOf({ attemptId: sure })).toMatchObject([{ doneAt: LATER, assessmentId: counting?.id }]);
    const again = { ...marks, after: counting?.id ?? "", awards: changed, now: LATER + 1 };
    expect(await markScript(again)).toEqual({ ok: false, reason: "reason-missing" });
    expect(await markScript({ ...again, reason: "只写了一半" })).toMatchObject({ ok: true });
  });

  it("does not let an answer that nobody was given to mark be confirmed without a reason", async () => {
    const { she, sure, basisOf } = await desk();
    const marks = { ...confirming, attemptId: sure, basis: await basisOf(sure), by: she };
    expect(await recordOverride(marks)).toEqual({ ok: false, reason: "reason-missing" });
  });

  it("counts a script as marked wherever its marks were given", async () => {
    const { she, sure, scriptOf, basisOf } = await desk();
    expect((await scriptOf(sure)).done).toBe(false);
    const marks = { ...confirming, attemptId: sure, basis: await basisOf(sure), by: she, reason: "同意机评" };
    expect(await recordOverride(marks)).toMatchObject({ ok: true });
    expect((await scriptOf(sure)).done).toBe(true);
  });

  it("tells who has a script open until nothing is heard of them, and keeps marks that came in meanwhile", async () => {
    const { assignmentId, questionId, she, he, sure, scriptOf, basisOf } = await desk();
    const lock = { attemptId: sure, page: "a" };
    expect(await lockScript({ ...lock, personId: she, now: LATER })).toEqual({ mine: true });
    expect(await lockScript({ ...lock, personId: he, now: LATER + 5 })).toMatchObject({ mine: false, name: "考生" });
    const { locked } = await questionQueue({ assignmentId, questionId, personId: he, now: LATER + 5 });
    expect([...locked]).toEqual([sure]);
    expect(await lockScript({ ...lock, personId: he, now: LATER + LOCK_LAPSES_MS })).toEqual({ mine: true });
    const script = await scriptOf(sure);
    const marks = { ...confirming, script, basis: await basisOf(sure) };
    expect(await markScript({ ...marks, by: she })).toMatchObject({ ok: true });
    const late = { ...marks, by: he, awards: [{ pointId: "cars", awarded: 1, places: [] }], reason: "一半" };
    expect(await markScript(late)).toEqual({ ok: false, reason: "marked-meanwhile" });
    const loaded = await loadScript({ assignmentId, script, personId: he, now: LATER });
    expect(loaded?.others).toMatchObject([{ name: "考生", awards: { cars: 2, lift: 2 } }]);
    expect(await markScript({ ...late, after: loaded?.sheet?.after ?? "" })).toMatchObject({ ok: true });
    expect((await listAssessments({ attemptId: sure })).filter(({ source }) => source === "tutor")).toHaveLength(2);
  });

  it("accepts only what the engine is sure of, says so, and can be marked again", async () => {
    const { assignmentId, questionId, she, sure, doubtful, scriptOf, basisOf } = await desk();
    await scriptOf(sure);
    const waiting = await waitingConfidences({ assignmentId, questionId });
    const of = (attemptId: string) => waiting.find((one) => one.attemptId === attemptId)?.confidence ?? 0;
    expect(of(sure)).toBe(1);
    expect(of(doubtful)).toBeLessThan(0.7);
    // Reports that were read are not read again, and the list is as it was.
    expect(await waitingConfidences({ assignmentId })).toEqual(waiting);
    const batch = { assignmentId, questionId, by: she, now: LATER };
    expect(await acceptBatch({ ...batch, threshold: 0.9 })).toBe(1);
    expect(await acceptBatch({ ...batch, threshold: 0.9 })).toBe(0);
    expect(await listMarkingEvents({ attemptId: sure })).toMatchObject([{ kind: "batch-accepted", note: "100" }]);
    expect(await listMarkingEvents({ attemptId: doubtful })).toEqual([]);
    const script = await scriptOf(sure);
    expect(script.done).toBe(true);
    const counting = countingAssessment(await listAssessments({ attemptId: sure }));
    const undo = {
      ...confirming,
      script,
      basis: await basisOf(sure),
      after: counting?.id ?? "",
      by: she,
      now: LATER + 9,
    };
    const less = [{ pointId: "lift", awarded: 0, places: [] }];
    expect(await markScript({ ...undo, awards: less, reason: "没有说明" })).toMatchObject({ ok: true });
    expect(countingAssessment(await listAssessments({ attemptId: sure }))?.marksHundredths).toBe(200);
  });

  it("leaves a script to whoever has it open when others accept a batch", async () => {
    const { assignmentId, questionId, she, he, sure, scriptOf } = await desk();
    await scriptOf(sure);
    await lockScript({ attemptId: sure, page: "a", personId: he, now: LATER });
    expect(await acceptBatch({ assignmentId, questionId, by: she, threshold: 0.9, now: LATER })).toBe(0);
  });

  it("keeps blind marks apart: neither sees the other's, and none of them counts by itself", async () => {
    const { assignmentId, she, he, sure, scriptOf, basisOf } = await desk("double");
    const [first, other] = [await scriptOf(sure), await scriptOf(sure, he)];
    const basis = await basisOf(sure);
    // Which of the two is whose is drawn by lot.
    expect([first.round, other.round].sort()).toEqual(["first", "second"]);
    const remark = {
      attemptId: sure,
      place: null,
      pen: "comment" as const,
      reasonCode: null,
      bankId: null,
      keep: false,
    };
    await addRemark({ ...remark, text: "第一位的话", round: first.round, by: she, now: LATER });
    const half = [{ pointId: "cars", awarded: 1, places: [] }];
    expect(await markScript({ ...confirming, script: first, basis, awards: half, by: she })).toMatchObject({
      ok: true,
    });
    const second = await scriptOf(sure, he);
    expect(second.round).toBe(other.round);
    const seen = await loadScript({ assignmentId, script: second, personId: he, now: LATER });
    expect(seen).toMatchObject({ others: [], remarks: [], sheet: { after: "" } });
    expect(await markScript({ ...confirming, script: second, basis, by: he })).toMatchObject({ ok: true });
    expect(countingAssessment(await listAssessments({ attemptId: sure }))?.source).toBe("engine");
    expect(await scriptOf(sure)).toMatchObject({ round: first.round, done: true });
  });

  it("writes remarks on words of the answer only, and keeps them for use again where that is asked for", async () => {
    const { assignmentId, she, sure, scriptOf } = await desk();
    const base = {
      attemptId: sure,
      round: "single" as const,
      reasonCode: "absent",
      bankId: null,
      keep: true,
      by: she,
      now: LATER,
    };
    const comment = { ...base, pen: "comment" as const, text: "缺主体" };
    expect(await addRemark({ ...comment, place: { start: 0, end: SURE.length + 1 } })).toMatchObject({
      reason: "place-outside",
    });
    expect(await addRemark({ ...comment, place: { start: 2, end: 2 } })).toMatchObject({ reason: "place-outside" });
    expect(await addRemark({ ...comment, place: null, text: " " })).toMatchObject({ reason: "words-missing" });
    expect(await addRemark({ ...comment, place: null, text: "长".repeat(501) })).toMatchObject({
      reason: "words-too-long",
    });
    expect(await addRemark({ ...comment, place: { start: 0, end: 4 } })).toMatchObject({ ok: true });
    expect(await addRemark({ ...base, pen: "strike", text: "", place: { start: 5, end: 7 } })).toMatchObject({
      ok: true,
    });
    const script = await scriptOf(sure);
    const loaded = await loadScript({ assignmentId, script, personId: she, now: LATER });
    expect(loaded?.remarks).toMatchObject([
      { pen: "comment", text: "缺主体", no: 1, mine: true },
      { pen: "strike", no: 2 },
    ]);
    expect(loaded?.bank).toMatchObject([{ text: "缺主体", reasonCode: "absent" }]);
    expect(loaded?.name).toBeNull();
  });

  it("keeps a tutor's remarks for use again as they reword them, each digit for one, and another's untouched", async () => {
    const { she, sure } = await desk();
    const remark = {
      attemptId: sure,
      place: null,
      pen: "comment" as const,
      reasonCode: null,
      round: "single" as const,
    };
    for (const [at, text] of ["缺主体", "层次清楚"].entries()) {
      await addRemark({ ...remark, text, bankId: null, keep: true, by: she, now: LATER + at });
    }
    const bank = async () =>
      (await listBankComments({ personId: she })).map(({ text, shortcut }) => `${shortcut ?? "-"} ${text}`).sort();
    const [one, other] = await listBankComments({ personId: she });
    const change = (id: string, text: string, shortcut: number | null, by = she) =>
      changeBankRemark({ id, change: { text, shortcut }, by, now: LATER });
    expect(await change(one?.id ?? "", " ", 3)).toBe("words-missing");
    expect(await change(one?.id ?? "", "缺少主体", 3)).toBeNull();
    expect(await bank()).toEqual(["- 层次清楚", "3 缺少主体"]);
    expect(await change(other?.id ?? "", "层次清楚", 3)).toBeNull();
    expect(await bank()).toEqual(["- 缺少主体", "3 层次清楚"]);
    await change(one?.id ?? "", "别人写的", 3, await addPerson("tutor"));
    expect(await bank()).toEqual(["- 缺少主体", "3 层次清楚"]);
    await changeBankRemark({ id: one?.id ?? "", change: null, by: she, now: LATER });
    expect(await bank()).toEqual(["3 层次清楚"]);
  });

  it("returns an answer with a note that is seen at once, and shows the rest with the points", async () => {
    const { she, sure, scriptOf, basisOf } = await desk();
    const note = { attemptId: sure, by: she, now: LATER };
    expect(await noteScript({ ...note, kind: "returned", note: " " })).toEqual({ ok: false, reason: "note-missing" });
    expect(await noteScript({ ...note, kind: "returned", note: "请按要点重写" })).toEqual({ ok: true });
    expect(await noteScript({ ...note, kind: "consulted", note: "已当面讲过", now: LATER + 1 })).toEqual({ ok: true });
    const place = { start: 0, end: 4 };
    await addRemark({
      ...note,
      place,
      pen: "wave",
      text: "",
      reasonCode: null,
      round: "single",
      bankId: null,
      keep: false,
    });
    await markScript({ ...confirming, script: await scriptOf(sure), basis: await basisOf(sure), by: she });
    const marked = await markedAttempt({ attemptId: sure, now: LATER });
    if (!marked) throw new Error("it is handed in");
    const before = await markedScript(marked, { points: false });
    expect(before).toMatchObject({ remarks: [], history: [], events: [{ kind: "returned", note: "请按要点重写" }] });
    const after = await markedScript(marked, { points: true });
    expect(after).toMatchObject({ remarks: [{ pen: "wave", no: 1 }], history: [{ changes: [], note: null }] });
    expect(after.events.map(({ kind }) => kind)).toEqual(["returned", "consulted"]);
  });
});
