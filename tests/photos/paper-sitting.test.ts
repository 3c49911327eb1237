import { beforeEach, describe, expect, it, vi } from "vitest";
import { getEngineAssessment } from "@db/queries/assessments/assessments";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { PHOTO_GRACE_MS } from "~/domain/photos/photo-limits";
import { sweepDueAttempts } from "~/jobs/sweep-due-attempts.server";
import { action as answerAction } from "~/routes/attempts.$attemptId_.photos/route";
import { action, loader } from "~/routes/sittings.$sittingId_.photos/route";
import { loadSittingReport } from "~/routes/sittings.$sittingId_.report/load-sitting-report.server";
import * as serverClock from "~/server/clock.server";
import { addPhoto } from "~/services/photos/add-photo.server";
import { handInPaper } from "~/services/photos/hand-in-paper.server";
import { handInPapers } from "~/services/photos/hand-in-papers.server";
import { getSittingPage } from "~/services/sittings/get-sitting-page.server";
import { handInSitting } from "~/services/sittings/hand-in-sitting.server";
import { MINUTE, NOW } from "../attempts/open-attempt";
import { asVisitor, openPaper } from "../attempts/open-paper";
import { addPerson } from "../attempts/questions";
import { formRequest, loadContext, pageRequest, routeArgs } from "../factories/requests";
import { openTestSchool } from "../factories/school";
import { pngPicture } from "./pictures";

beforeEach(async () => {
  await openTestSchool();
});

let shade = 0;

async function onPaper() {
  const paper = await openPaper("timed", {}, "paper");
  const { sittingId, personId, ids } = paper;
  const add = (index: number, now = NOW + MINUTE) =>
    addPhoto({ attemptId: ids[index] ?? "", personId, bytes: pngPicture(6, 6, (shade += 1)), claimed: null, now });
  const handIn = (confirmEmpty = false, now = NOW + 2 * MINUTE) =>
    handInPapers({ sittingId, personId, confirmEmpty, now });
  return { ...paper, add, handIn };
}

const statuses = async (paper: Awaited<ReturnType<typeof onPaper>>) => (await paper.rows()).map(({ status }) => status);

describe("a paper that is sat on paper", () => {
  it("is one clock for all its questions, each of which takes its own photos", async () => {
    const paper = await onPaper();
    expect((await paper.rows()).map(({ medium, graceMs }) => [medium, graceMs])).toEqual(
      paper.ids.map(() => ["paper", PHOTO_GRACE_MS]),
    );
    expect(new Set((await paper.rows()).map(({ deadlineAt }) => deadlineAt))).toEqual(new Set([NOW + 150 * MINUTE]));
    await paper.add(0);
    await paper.add(0);
    await paper.add(2);
    const viewer = asVisitor(paper.personId);
    const page = await getSittingPage({ sittingId: paper.sittingId, viewer, now: NOW + MINUTE });
    if (page === null || page === "sealed") throw new Error("the sitting is open");
    expect([page.medium, page.questions.map(({ photos }) => photos.length)]).toEqual(["paper", [2, 0, 1]]);
  });

  it("names the questions without a photo first and seals none, then seals all at once", async () => {
    const paper = await onPaper();
    await paper.add(1);
    expect(await paper.handIn()).toEqual({ ok: false, reason: "no-photo", positions: [1, 3] });
    expect(await statuses(paper)).toEqual(["open", "open", "open"]);
    expect(await paper.handIn(true)).toEqual({ ok: true });
    expect(await paper.handIn(true, NOW + 9 * MINUTE)).toEqual({ ok: true });
    expect(await statuses(paper)).toEqual(["sealed", "sealed", "sealed"]);
    expect(await paper.sitting()).toMatchObject({ status: "sealed", sealedAt: NOW + 2 * MINUTE });
    const seals = (await listAttemptEvents({ attemptId: paper.ids[0]! })).filter(({ kind }) => kind === "seal");
    expect(seals).toHaveLength(1);
    expect(await paper.add(1, NOW + 3 * MINUTE)).toEqual({ ok: false, reason: "sealed" });
  });

  it("takes photos for a while after pens down and is sealed as of the deadline", async () => {
    const paper = await onPaper();
    const late = NOW + 150 * MINUTE + PHOTO_GRACE_MS - 1_000;
    expect(await paper.add(0, late)).toMatchObject({ ok: true, photo: { late: false } });
    expect(await sweepDueAttempts(late + 2_000)).toBe(3);
    expect(await paper.sitting()).toMatchObject({ status: "sealed", sealedAt: NOW + 150 * MINUTE });
  });

  it("is handed in as a whole, with its photos, and by nobody else", async () => {
    const paper = await onPaper();
    const { sittingId, personId, ids } = paper;
    const one = { attemptId: ids[0]!, personId, confirmEmpty: true, now: NOW + MINUTE };
    expect(await handInPaper(one)).toEqual({ ok: false, reason: "not-found" });
    const typed = { sittingId, personId, answers: [], confirmEmpty: true, now: NOW + MINUTE };
    expect(await handInSitting(typed)).toEqual({ ok: false, reason: "not-found" });
    const other = await addPerson();
    expect(await handInPapers({ sittingId, personId: other, confirmEmpty: true, now: NOW + MINUTE })).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await statuses(paper)).toEqual(["open", "open", "open"]);
    const screen = await openPaper();
    const asked = { sittingId: screen.sittingId, personId: screen.personId, confirmEmpty: true, now: NOW + MINUTE };
    expect(await handInPapers(asked)).toEqual({ ok: false, reason: "not-paper" });
  });

  it("waits for a tutor: the engine does not score a sheet that it cannot read", async () => {
    const paper = await onPaper();
    await paper.add(0);
    await paper.handIn(true);
    const { sittingId, personId } = paper;
    const report = await loadSittingReport({
      sittingId,
      candidateId: personId,
      viewer: asVisitor(personId),
      now: NOW + 5 * MINUTE,
    });
    expect(report).toMatchObject({ state: "sealed", medium: "paper", waiting: true, total: null });
    expect(await getEngineAssessment({ attemptId: paper.ids[0]! })).toBeNull();
  });
});

describe("the forms of a paper on paper", () => {
  beforeEach(() => void vi.spyOn(serverClock, "now").mockReturnValue(NOW + MINUTE));

  const visit = (personId: string) => loadContext({ viewer: asVisitor(personId) });
  /** Where an action leads, whether it returns or throws. */
  const place = async (answer: Promise<unknown>) => {
    const got = await answer.catch((thrown: unknown) => thrown);
    return got instanceof Response ? (got.headers.get("Location") ?? got.status) : got;
  };

  it("lead back to the question whose photos are missing, and to the report once confirmed", async () => {
    const { sittingId, personId } = await onPaper();
    const path = `/sittings/${sittingId}/photos`;
    const post = (fields: Record<string, string>, by = personId) =>
      place(action(routeArgs(formRequest(path, fields), visit(by), { sittingId })));
    expect(await post({})).toBe(`/sittings/${sittingId}?q=1&photo=no-photo`);
    expect(await post({ confirmEmpty: "1" }, await addPerson())).toBe(404);
    expect(await post({ confirmEmpty: "1" })).toBe(`/sittings/${sittingId}/report`);
    const read = (by: string) => place(loader(routeArgs(pageRequest(path), visit(by), { sittingId })));
    expect(await read(personId)).toBe(`/sittings/${sittingId}`);
    expect(await read(await addPerson())).toBe(404);
  });

  it("of one answer lead back to its place in the paper, with what was refused", async () => {
    const { sittingId, personId, ids } = await onPaper();
    const attemptId = ids[1] ?? "";
    const request = formRequest(`/attempts/${attemptId}/photos`, {});
    expect(await place(answerAction(routeArgs(request, visit(personId), { attemptId })))).toBe(
      `/sittings/${sittingId}?q=2&photo=empty`,
    );
  });
});
