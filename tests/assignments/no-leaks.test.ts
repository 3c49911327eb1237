import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { database } from "@db/client/database";
import { getEngineAssessment } from "@db/queries/assessments/assessments";
import { insertDrill, markDrillPublished } from "@db/queries/content/drills";
import { insertPack } from "@db/queries/content/packs";
import { loader as home } from "~/routes/_index/route";
import { loader as assignment } from "~/routes/assignments_.$assignmentId/route";
import { loader as assignments } from "~/routes/assignments/route";
import { loader as appeal } from "~/routes/attempts.$attemptId_.appeal/route";
import { loader as drafts } from "~/routes/attempts.$attemptId_.drafts/route";
import { loader as report, action as claim } from "~/routes/attempts.$attemptId_.report/route";
import { loader as selfMark, action as giveSelfMark } from "~/routes/attempts.$attemptId_.self-mark/route";
import { loader as sheet } from "~/routes/attempts.$attemptId_.sheet/route";
import { loader as room } from "~/routes/attempts.$attemptId/route";
import { loader as bank } from "~/routes/bank/route";
import { loader as drill, action as workDrill } from "~/routes/drills_.$drillId/route";
import { loader as drills } from "~/routes/drills/route";
import { loader as history } from "~/routes/history/route";
import { loader as notices } from "~/routes/notices/route";
import { loader as question } from "~/routes/questions.$questionId/route";
import { loader as review } from "~/routes/review/route";
import { loader as cards } from "~/routes/review_.cards/route";
import { loader as cardsFile } from "~/routes/review_.cards_.export/route";
import { loader as set } from "~/routes/sets_.$setId/route";
import { loader as sets } from "~/routes/sets/route";
import { loader as sittingReport } from "~/routes/sittings.$sittingId_.report/route";
import * as serverClock from "~/server/clock.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { createAssignment } from "~/services/assignments/create-assignment.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { startSitting } from "~/services/sittings/start-sitting.server";
import { handedIn } from "../attempts/handed-in";
import { addQuestion } from "../attempts/questions";
import { SAMPLE_DRILLS } from "../factories/drills";
import { formRequest, loadContext, pageRequest, routeArgs } from "../factories/requests";
import { openTestSchool } from "../factories/school";
import { addClass, addSet, addViewer, begin, handIn, MINUTE, NOW, plainAssignment } from "./assigned-class";

const LABEL = "排水设施失修";
const REFERENCE = "老街排水设施长期失修，报修无人回应。";
const OUTLINE = "先修沟渠再立规矩";
const DRILL = SAMPLE_DRILLS["read-prompt"];
/** 6.5 of 9.5: a number that stands nowhere else. */
const MARKS = /\b6\.5\b|\b650\b|0\.684/;

const rubric = rubricSchema.parse({
  version: 1,
  title: "老街治理",
  marks: 9.5,
  points: [
    { id: "p1", label: LABEL, marks: 6.5, expressions: [{ allOf: [["淤塞", "堵塞"]] }] },
    { id: "p2", label: "回应迟缓", marks: 3, expressions: [{ allOf: [["无人回应"]] }] },
  ],
});
const ANSWER = "老街的排水沟堵塞多年，积水漫过路面。";

beforeEach(async () => {
  await openTestSchool();
});
afterEach(() => vi.restoreAllMocks());

/** A candidate who practised the question before, alone and in a set, and has handed in an unreleased assignment on it. */
async function withUnreleased(visibility: "bank" | "reserved" = "bank") {
  const [tutor, candidate] = [await addViewer("tutor"), await addViewer()];
  const personId = candidate.person.id;
  const { packId, drillId } = await database().tx(async (tx) => {
    const pack = await insertPack({ title: "老街", origin: "imported", createdAt: NOW }, tx);
    const { kind, title, inferred } = DRILL;
    const row = { packId: pack.id, madeKey: "d", kind, title, inferred, line: 3, hash: "d", content: DRILL };
    const made = await insertDrill({ ...row, status: "draft", createdAt: NOW }, tx);
    await markDrillPublished({ drill: made, at: NOW, by: null }, tx);
    return { packId: pack.id, drillId: made.id };
  });
  const outlines = [{ title: OUTLINE, genre: null, points: [] }];
  const questionId = await addQuestion({
    visibility,
    packId,
    content: { marks: 9.5, rubric, referenceAnswer: REFERENCE, outlines },
  });
  const setId = await addSet([questionId]);
  const earlier: string[] = [];
  if (visibility === "bank") {
    earlier.push((await handedIn(questionId, ANSWER, { personId })).attemptId);
    const practised = await startSitting({ setId, personId, viewer: candidate.viewer, mode: "practice", now: NOW });
    if (!practised.ok) throw new Error(practised.reason);
    earlier.push(...(await handIn(practised.sittingId, personId, ANSWER)));
  }
  const classId = await addClass({ tutorId: tutor.person.id, memberIds: [personId] });
  const created = await createAssignment(plainAssignment({ by: tutor.viewer, classId, setId }));
  if (!created.ok) throw new Error(created.reason);
  const { assignmentId } = created;
  const sittingId = await begin(assignmentId, personId);
  const attemptIds = [...(await handIn(sittingId, personId, ANSWER)), ...earlier];
  return { tutor, candidate, personId, questionId, setId, assignmentId, sittingId, attemptIds, drillId };
}

type World = Awaited<ReturnType<typeof withUnreleased>>;

/** What every page answers this candidate, by its address: the body, or the status of a refusal. */
async function everyPage({ candidate, questionId, setId, assignmentId, sittingId, attemptIds, drillId }: World) {
  vi.spyOn(serverClock, "now").mockReturnValue(NOW + 10 * MINUTE);
  const bodies = new Map<string, string>();
  const visit = async (load: unknown, path: string, params: Record<string, string> = {}) => {
    const args = routeArgs(pageRequest(path), loadContext({ viewer: candidate.viewer }), params);
    const answer = await (load as (given: typeof args) => Promise<unknown>)(args).catch((thrown: unknown) => thrown);
    bodies.set(path, answer instanceof Response ? `status ${answer.status}` : JSON.stringify(answer));
  };
  await visit(home, "/");
  await visit(review, "/review");
  await visit(cards, "/review/cards");
  await visit(cardsFile, "/review/cards/export");
  await visit(history, "/history");
  await visit(bank, "/bank");
  await visit(sets, "/sets");
  await visit(set, `/sets/${setId}`, { setId });
  await visit(question, `/questions/${questionId}`, { questionId });
  await visit(drills, "/drills");
  await visit(drill, `/drills/${drillId}`, { drillId });
  await visit(assignments, "/assignments");
  await visit(assignment, `/assignments/${assignmentId}`, { assignmentId });
  await visit(notices, "/notices");
  await visit(sittingReport, `/sittings/${sittingId}/report`, { sittingId });
  for (const attemptId of attemptIds) {
    await visit(room, `/attempts/${attemptId}`, { attemptId });
    for (const [load, page] of [
      [report, "report"],
      [selfMark, "self-mark"],
      [sheet, "sheet"],
      [drafts, "drafts"],
      [appeal, "appeal"],
    ] as const) {
      await visit(load, `/attempts/${attemptId}/${page}`, { attemptId });
    }
  }
  return bodies;
}

function holding(bodies: Map<string, string>, secret: string | RegExp): string[] {
  const found = (body: string) => (typeof secret === "string" ? body.includes(secret) : secret.test(body));
  return [...bodies].flatMap(([path, body]) => (found(body) ? [path] : []));
}

describe("a question in an unreleased assignment", () => {
  it("shows no rubric, reference, outline, mark or drill on any page, of whichever attempt on it", async () => {
    const world = await withUnreleased();
    for (const attemptId of world.attemptIds) {
      expect(await getEngineAssessment({ attemptId })).toMatchObject({ marksHundredths: 650 });
    }
    const bodies = await everyPage(world);
    expect(bodies.size).toBeGreaterThanOrEqual(15 + 3 * 6);
    for (const secret of [LABEL, REFERENCE, OUTLINE, MARKS, DRILL.title]) expect(holding(bodies, secret)).toEqual([]);
    expect(bodies.get(`/drills/${world.drillId}`)).toBe("status 404");
    expect(bodies.get(`/sittings/${world.sittingId}/report`)).toContain("by-hand");
    for (const attemptId of world.attemptIds) {
      expect(bodies.get(`/attempts/${attemptId}/report`)).toContain(ANSWER);
      expect(bodies.get(`/attempts/${attemptId}/self-mark`)).toBe("status 404");
    }
  });

  it("refuses claims, self-marks and answers to its drills", async () => {
    const { candidate, attemptIds, drillId } = await withUnreleased();
    const context = loadContext({ viewer: candidate.viewer });
    const status = (answer: Promise<unknown>) =>
      answer.then(
        (value) => (value as { init?: { status?: number } }).init?.status ?? 200,
        (thrown: unknown) => (thrown as Response).status,
      );
    const attemptId = attemptIds[0] ?? "";
    const fields = { pointId: "p2", words: "积水漫过路面", basis: "x" };
    const post = (page: string) =>
      routeArgs(formRequest(`/attempts/${attemptId}/${page}`, fields), context, { attemptId });
    expect(await status(claim(post("report")))).toBe(404);
    expect(await status(giveSelfMark(post("self-mark")))).toBe(404);
    const answer = routeArgs(formRequest(`/drills/${drillId}`, { text: "作答" }), context, { drillId });
    expect(await status(workDrill(answer))).toBe(404);
  });

  it("shows all of it after a tutor has released all of it, and the score alone before that", async () => {
    const world = await withUnreleased();
    const { tutor, assignmentId, personId } = world;
    const asked = { assignmentId, personIds: [personId], by: tutor.viewer };
    await releaseParts({ ...asked, parts: ["score"], now: NOW + 2 * MINUTE });
    const scores = await everyPage(world);
    const [first = ""] = world.attemptIds;
    expect(holding(scores, MARKS)).toEqual(
      expect.arrayContaining([
        `/attempts/${first}/report`,
        "/history",
        "/bank",
        "/assignments",
        `/sets/${world.setId}`,
      ]),
    );
    for (const secret of [LABEL, REFERENCE, OUTLINE, DRILL.title]) expect(holding(scores, secret)).toEqual([]);
    await releaseParts({ ...asked, parts: ["points", "reference"], now: NOW + 3 * MINUTE });
    const all = await everyPage(world);
    for (const secret of [LABEL, REFERENCE, OUTLINE])
      expect(holding(all, secret)).toContain(`/attempts/${first}/report`);
    expect(holding(all, DRILL.title)).toContain("/drills");
    expect(holding(all, LABEL)).toContain(`/attempts/${first}/appeal`);
  });

  it("stays closed to whoever is writing while a tutor releases to the whole class, and opens as they hand in", async () => {
    const [tutor, candidate] = [await addViewer("tutor"), await addViewer()];
    const personId = candidate.person.id;
    const questionId = await addQuestion({ content: { rubric, referenceAnswer: REFERENCE } });
    const practised = await handedIn(questionId, ANSWER, { personId });
    const setId = await addSet([questionId]);
    const classId = await addClass({ tutorId: tutor.person.id, memberIds: [personId] });
    const created = await createAssignment(plainAssignment({ by: tutor.viewer, classId, setId }));
    if (!created.ok) throw new Error(created.reason);
    const { assignmentId } = created;
    const sittingId = await begin(assignmentId, personId);
    const parts = ["score", "points", "reference"] as const;
    await releaseParts({ assignmentId, personIds: [personId], parts, by: tutor.viewer, now: NOW + MINUTE });
    const path = `/attempts/${practised.attemptId}/report`;
    const see = async () => {
      vi.spyOn(serverClock, "now").mockReturnValue(NOW + 10 * MINUTE);
      const context = loadContext({ viewer: candidate.viewer });
      const params = { attemptId: practised.attemptId };
      return JSON.stringify(await report(routeArgs(pageRequest(path), context, params)));
    };
    const writing = await see();
    for (const secret of [LABEL, REFERENCE]) expect(writing).not.toContain(secret);
    expect(writing).toContain("hand-in");
    await handIn(sittingId, personId, ANSWER);
    const handedInBy = await see();
    for (const secret of [LABEL, REFERENCE]) expect(handedInBy).toContain(secret);
  });

  it("is nowhere but in its assignment where it is reserved, until all of it is released", async () => {
    const world = await withUnreleased("reserved");
    const { personId, questionId } = world;
    const before = await everyPage(world);
    expect(before.get(`/questions/${questionId}`)).toBe("status 404");
    expect(before.get(`/sets/${world.setId}`)).toBe("status 404");
    const alone = { questionId, personId, mode: "practice" as const, now: NOW + 5 * MINUTE };
    expect(await startAttempt(alone)).toEqual({ ok: false, reason: "not-found" });
    const asked = { assignmentId: world.assignmentId, personIds: [personId], by: world.tutor.viewer };
    await releaseParts({ ...asked, parts: ["points", "reference"], now: NOW + 4 * MINUTE });
    expect((await everyPage(world)).get(`/questions/${questionId}`)).toContain("老街");
    expect(await startAttempt(alone)).toMatchObject({ ok: true });
  });
});
