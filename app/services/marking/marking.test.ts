import { beforeAll, describe, expect, it } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { listAssessments } from "@db/queries/assessments/assessments";
import { listDecidedProposals, listOpenProposals } from "@db/queries/assessments/proposals";
import { listAuditEvents } from "@db/queries/operations/audit";
import { newestOf } from "~/domain/marking/overridden/counting-assessment";
import { placeOfWords } from "~/domain/marking/place-of-words";
import { workingQuestion } from "~/services/content/questions/working-question.server";
import { handedIn as handIn } from "../../../tests/attempts/handed-in";
import { addPerson, addQuestion } from "../../../tests/attempts/questions";
import { openTestSchool } from "../../../tests/factories/school";
import { decideProposal } from "./decide-proposal.server";
import { markedAttempt } from "./marked-attempt.server";
import { recordClaim } from "./record-claim.server";
import { recordOverride } from "./record-override.server";

const NOW = Date.UTC(2026, 9, 1);
const RUBRIC = rubricSchema.parse({
  version: 1,
  title: "老街治理的问题",
  marks: 10,
  points: [
    { id: "p1", label: "排水不畅", marks: 5, pointKind: "problem", expressions: [{ allOf: [["积水"]] }] },
    {
      id: "p2",
      label: "报修无人理",
      marks: 5,
      pointKind: "problem",
      expressions: [{ allOf: [["报修"], ["无人", "没人"]] }],
    },
  ],
});
/** Written for testing: the second point in words the rubric lacks. */
const ANSWER = "一是雨天积水。二是电话打烂了也不见来人。";
const MISSED = "电话打烂了也不见来人";

beforeAll(async () => {
  await openTestSchool();
});

async function handedIn(questionId: string, text = ANSWER) {
  const sitting = await handIn(questionId, text);
  const marked = await markedAttempt({ attemptId: sitting.attemptId, now: NOW });
  if (!marked?.engine) throw new Error("a handed-in answer is scored");
  return { ...sitting, basis: marked.engine.assessment.id };
}

function placeOf(words: string, text = ANSWER) {
  const place = placeOfWords(text, words);
  if (!place.ok) throw new Error(place.reason);
  return { start: place.start, end: place.end };
}

const newQuestion = () => addQuestion({ content: { rubric: RUBRIC, materials: [] } });
const credit = (awarded = 5) => [{ pointId: "p2", awarded, places: [placeOf(MISSED)] }];
const openOf = async (questionId: string) => (await listOpenProposals({ questionId, limit: 9 })).rows;

async function mark(questionId: string, more: Partial<Parameters<typeof recordOverride>[0]> = {}) {
  const { attemptId, personId, basis } = await handedIn(questionId);
  const by = await addPerson("tutor");
  const override = {
    attemptId,
    basis,
    after: "",
    awards: credit(),
    remaining: null,
    reason: "意思对",
    by,
    now: NOW + 1,
    ...more,
  };
  return { attemptId, personId, by, result: await recordOverride(override) };
}

describe("a tutor's marks", () => {
  it("stand beside the engine's with the reason, are in the record, and propose the words they rest on once", async () => {
    const questionId = await newQuestion();
    const { attemptId, by, result } = await mark(questionId);
    expect(result).toMatchObject({ ok: true, proposals: 1 });
    const assessments = await listAssessments({ attemptId });
    expect(assessments.map(({ source, marksHundredths, note }) => [source, marksHundredths, note])).toEqual([
      ["engine", 500, null],
      ["tutor", 1000, "意思对"],
    ]);
    expect(newestOf(assessments, "tutor")?.report.points[1]?.evidence).toMatchObject([{ text: MISSED }]);
    const [entry] = await listAuditEvents({ action: "answer.marked", subjectId: attemptId, limit: 1 });
    expect(entry).toMatchObject({ actorId: by, details: { marks: { from: 5, to: 10 } } });
    expect(JSON.stringify(entry?.details)).not.toContain("电话");
    expect(await openOf(questionId)).toMatchObject([
      { pointId: "p2", words: MISSED, origin: "override", attemptId, proposedBy: by, state: "open" },
    ]);
    expect((await mark(questionId)).result).toMatchObject({ ok: true, proposals: 0 });
    expect(await openOf(questionId)).toHaveLength(1);
  });

  it("need a reason, the report they were compared with, and words for every mark; else nothing is kept", async () => {
    const questionId = await newQuestion();
    const refused = [
      await mark(questionId, { reason: "  " }),
      await mark(questionId, { reason: "字".repeat(1001) }),
      await mark(questionId, { basis: "an older one" }),
      await mark(questionId, { awards: [{ pointId: "p2", awarded: 5, places: [] }] }),
    ];
    expect(refused.map(({ result }) => (result.ok ? "" : result.reason))).toEqual([
      "reason-missing",
      "reason-too-long",
      "changed-meanwhile",
      "not-valid",
    ]);
    for (const { attemptId } of refused) expect(await listAssessments({ attemptId })).toHaveLength(1);
    expect(await openOf(questionId)).toEqual([]);
    expect((await mark(questionId, { attemptId: "absent" })).result).toEqual({ ok: false, reason: "not-found" });
  });

  it("do not set aside unseen what another tutor saved meanwhile, and saved twice are kept once", async () => {
    const { attemptId, basis } = await handedIn(await newQuestion());
    const [first, second] = [await addPerson("tutor"), await addPerson("tutor")];
    const save = (by: string, awarded: number, after: string, note = "意思对") =>
      recordOverride({
        ...{ attemptId, basis, after, awards: credit(awarded), remaining: null, reason: note, by, now: NOW + 1 },
      });
    const saved = await save(first, 5, "");
    if (!saved.ok) throw new Error(saved.reason);
    expect(await save(first, 5, "")).toEqual({ ok: true, assessmentId: saved.assessmentId, proposals: 0 });
    const refused = { ok: false, reason: "marked-meanwhile" };
    expect(await save(second, 5, "")).toEqual(refused);
    expect(await save(first, 3, "")).toEqual(refused);
    expect(await save(first, 5, "", "另一个理由")).toEqual(refused);
    expect(await save(second, 3, saved.assessmentId)).toMatchObject({ ok: true });
    const marks = (await listAssessments({ attemptId })).map(({ source, marksHundredths }) => [
      source,
      marksHundredths,
    ]);
    expect(marks).toEqual([
      ["engine", 500],
      ["tutor", 1000],
      ["tutor", 800],
    ]);
  });
});

describe("a claim", () => {
  const claim = async (attemptId: string, candidateId: string, pointId = "p2", place = placeOf(MISSED)) => {
    const viewer = { kind: "visitor", personId: candidateId } as const;
    return recordClaim({ attemptId, candidateId, viewer, pointId, place, now: NOW + 2 });
  };

  it("is a self assessment of its own that proposes the words, made once a point by the writer alone", async () => {
    const questionId = await newQuestion();
    const { attemptId, personId } = await handedIn(questionId);
    expect(await claim(attemptId, await addPerson())).toEqual({ ok: false, reason: "not-found" });
    expect(await claim(attemptId, personId)).toMatchObject({ ok: true });
    expect(await claim(attemptId, personId)).toEqual({ ok: false, reason: "already-claimed" });
    expect(await claim(attemptId, personId, "p1")).toEqual({ ok: false, reason: "already-credited" });
    expect(await claim(attemptId, personId, "p9")).toEqual({ ok: false, reason: "point-unknown" });
    const assessments = await listAssessments({ attemptId });
    expect(assessments.map(({ source, marksHundredths }) => [source, marksHundredths])).toEqual([
      ["engine", 500],
      ["self", 1000],
    ]);
    expect(await openOf(questionId)).toMatchObject([{ words: MISSED, origin: "claim", proposedBy: personId }]);
  });

  it("carries every claim before it", async () => {
    const questionId = await newQuestion();
    const text = "街上又脏又乱。电话打烂了也不见来人。";
    const { attemptId, personId } = await handedIn(questionId, text);
    await claim(attemptId, personId, "p1", placeOf("又脏又乱", text));
    await claim(attemptId, personId, "p2", placeOf(MISSED, text));
    expect(newestOf(await listAssessments({ attemptId }), "self")?.marksHundredths).toBe(1000);
    const self = (await listAssessments({ attemptId })).filter(({ source }) => source === "self");
    expect(self.map(({ marksHundredths }) => marksHundredths).sort()).toEqual([1000, 500]);
  });

  it("is refused for words too long and for a place that is not in the answer", async () => {
    const { attemptId, personId } = await handedIn(await newQuestion());
    const of = (start: number, end: number) => claim(attemptId, personId, "p2", { start, end });
    expect(await of(0, 201)).toEqual({ ok: false, reason: "words-too-long" });
    expect(await of(5, 150)).toEqual({ ok: false, reason: "not-in-answer" });
    expect(await of(-1, 2)).toEqual({ ok: false, reason: "not-in-answer" });
  });
});

describe("a tutor's word on a proposal", () => {
  const proposed = async () => {
    const questionId = await newQuestion();
    const { by } = await mark(questionId);
    await handedIn(questionId, "雨天积水。电话打烂了也不见来人，居民有怨言。");
    await handedIn(questionId, "雨天积水。");
    const [proposal] = await openOf(questionId);
    if (!proposal) throw new Error("the override proposes its words");
    return { questionId, proposalId: proposal.id, by, now: NOW + 9 };
  };
  const whole = { kind: "whole" } as const;

  it("takes the words into the draft and is recorded with the answers they would change", async () => {
    const at = await proposed();
    const decision = { kind: "accept", words: "不见来人", place: whole } as const;
    expect(await decideProposal({ ...at, decision })).toEqual({ ok: true, changedAnswers: 2 });
    const working = await workingQuestion(at);
    expect(working?.question.draft?.rubric?.points[1]?.expressions.at(-1)?.allOf).toEqual([["不见来人"]]);
    expect(working?.published?.content.rubric?.points[1]?.expressions).toHaveLength(1);
    const decided = { state: "accepted", decidedBy: at.by, decidedAt: NOW + 9, changedAnswers: 2 };
    expect(await listDecidedProposals({ ...at, limit: 9 })).toMatchObject([decided]);
    const audit = await listAuditEvents({ action: "proposal.accepted", subjectId: at.questionId, limit: 1 });
    expect(audit).toMatchObject([{ actorId: at.by, details: { changedAnswers: 2, pointId: "p2" } }]);
  });

  it("goes into the group that was chosen", async () => {
    const at = await proposed();
    const place = { kind: "group", expression: 0, group: 1 } as const;
    await decideProposal({ ...at, decision: { kind: "accept", words: "不见来人", place } });
    const groups = (await workingQuestion(at))?.content.rubric?.points[1]?.expressions[0]?.allOf;
    expect(groups).toEqual([["报修"], ["无人", "没人", "不见来人"]]);
  });

  it("is given once: whatever comes second changes nothing", async () => {
    const at = await proposed();
    const accept = { kind: "accept", words: MISSED, place: whole } as const;
    expect(await decideProposal({ ...at, decision: { kind: "refuse" } })).toEqual({ ok: true, changedAnswers: 2 });
    expect(await decideProposal({ ...at, decision: accept })).toEqual({ ok: false, reason: "decided-before" });
    expect((await workingQuestion(at))?.question.draft).toBeNull();
    const again = await proposed();
    const both = await Promise.all([
      decideProposal({ ...again, decision: { kind: "refuse" } }),
      decideProposal({ ...again, decision: accept }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [decided] = await listDecidedProposals({ ...again, limit: 9 });
    const draft = (await workingQuestion(again))?.question.draft ?? null;
    expect(draft !== null).toBe(decided?.state === "accepted");
  });

  it("refuses words that nobody proposed and a place that is not there, and the proposal stays open", async () => {
    const at = await proposed();
    const accept = (words: string, place: object = whole) =>
      decideProposal({ ...at, decision: { kind: "accept", words, place: place as typeof whole } });
    expect(await accept("别的话")).toEqual({ ok: false, reason: "words-not-proposed" });
    expect(await accept("来人", { kind: "group", expression: 4, group: 0 })).toEqual({
      ok: false,
      reason: "group-gone",
    });
    expect(await accept("")).toEqual({ ok: false, reason: "words-not-usable" });
    expect(await decideProposal({ ...at, questionId: "other", decision: { kind: "refuse" } })).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await openOf(at.questionId)).toHaveLength(1);
  });
});
