import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import type { Viewer } from "~/domain/access/viewer";
import * as serverClock from "~/server/clock.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { handInAttempt } from "~/services/attempts/sealing/hand-in-attempt.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { saveNotes } from "~/services/notes/save-notes.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { addViewer, begin, handIn, MINUTE, NOW, openAssigned } from "../../../tests/assignments/assigned-class";
import { handedIn } from "../../../tests/attempts/handed-in";
import { saveRequest } from "../../../tests/attempts/open-attempt";
import { addQuestion } from "../../../tests/attempts/questions";
import { loadContext, pageRequest, routeArgs } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { loader } from "./route";

const [FIRST, SECOND] = ["排水设施失修", "报修无人回应"];
const rubric = rubricSchema.parse({
  version: 1,
  title: "老街治理",
  marks: 10,
  points: [
    { id: "p1", label: FIRST, marks: 6, pointKind: "problem", expressions: [{ allOf: [["淤塞", "堵塞"]] }] },
    { id: "p2", label: SECOND, marks: 4, pointKind: "cause", expressions: [{ allOf: [["无人处理"]] }] },
  ],
});

beforeEach(async () => {
  await openTestSchool();
  vi.spyOn(serverClock, "now").mockReturnValue(NOW + 60 * MINUTE);
});
afterEach(() => vi.restoreAllMocks());

const read = (viewer: Viewer, search = "") =>
  loader(routeArgs(pageRequest(`/progress${search}`), loadContext({ viewer }), {}));

describe("the page of progress", () => {
  it("shows scores, kinds, reasons, time and length of one's own answers, and two of them side by side", async () => {
    const { viewer, person } = await addViewer();
    const { viewer: other } = await addViewer();
    const questionId = await addQuestion({ content: { rubric } });
    const write = (text: string, begunAt: number) =>
      handedIn(questionId, text, { personId: person.id, begunAt, at: begunAt + 5 * MINUTE });
    const before = await write("老街排水沟堵塞。", NOW);
    const after = await write("老街排水沟堵塞，报修后无人处理。", NOW + 20 * MINUTE);
    const loaded = await read(viewer, `?question=${questionId}`);
    expect(loaded.families).toMatchObject([{ family: "gist", answers: [{ share: 0.6 }, { share: 1 }] }]);
    expect(loaded.trends.periods).toMatchObject([{ answers: 2 }]);
    expect(loaded.trends.kinds).toEqual([
      { name: "cause", shares: [0.5] },
      { name: "problem", shares: [1] },
    ]);
    expect(loaded.trends.reasons).toMatchObject([{ shares: [1] }]);
    expect(loaded.written[0]).toMatchObject({
      ...{ attemptId: after.attemptId, suggestedMinutes: 30, characters: 16 },
      ...{ time: { usedMs: 5 * MINUTE }, standing: { kind: "within" } },
    });
    expect(loaded.comparable).toMatchObject([{ questionId, answers: 2 }]);
    expect(loaded.compared).toMatchObject({
      before: { attemptId: before.attemptId },
      after: { attemptId: after.attemptId },
      points: [
        { label: FIRST, before: "hit", after: "hit", gained: 0 },
        { label: SECOND, before: "missed", after: "hit", gained: 1 },
      ],
    });
    expect(JSON.stringify(await read(viewer))).not.toContain(FIRST);
    expect(await read(other, `?question=${questionId}`)).toMatchObject({ families: [], written: [], compared: null });
  });

  it("tells 审题, 列纲 and 写作 of an answer apart where its outline was begun first", async () => {
    const { viewer, person } = await addViewer();
    const questionId = await addQuestion({ content: { rubric } });
    const started = await startAttempt({ questionId, personId: person.id, mode: "practice", now: NOW });
    if (!started.ok) throw new Error(started.reason);
    const own = { attemptId: started.attemptId, personId: person.id };
    const notes = { baseVersion: 0, content: { marks: [], outline: "一、积水" } };
    await saveNotes({ ...own, request: notes, now: NOW + 4 * MINUTE });
    const write = (request: Parameters<typeof saveRevision>[0]["request"], at: number) =>
      saveRevision({ ...own, request, now: NOW + at * MINUTE });
    await write(saveRequest("排水沟堵塞。"), 9);
    await write(saveRequest("排水沟堵塞，无人处理。", 1, 2), 20);
    const answer = { text: "排水沟堵塞，无人处理。", parent: 2, turn: 3, after: [] };
    await handInAttempt({ ...own, now: NOW + 22 * MINUTE, answer, confirmEmpty: true });
    expect((await read(viewer)).written[0]?.time).toEqual({
      usedMs: 22 * MINUTE,
      split: { readingMs: 4 * MINUTE, outliningMs: 5 * MINUTE, writingMs: 11 * MINUTE, afterMs: 2 * MINUTE },
    });
  });

  it("leaves out every answer on a question of which any mark is withheld, and its points until those are out", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    const { tutor, one, assignmentId } = await openAssigned([questionId]);
    await handedIn(questionId, "排水沟堵塞。", { personId: one.person.id, begunAt: NOW });
    await handIn(
      await begin(assignmentId, one.person.id, NOW + 2 * MINUTE),
      one.person.id,
      "排水沟堵塞。",
      NOW + 9 * MINUTE,
    );
    const ask = () => read(one.viewer, `?question=${questionId}`);
    expect(await ask()).toMatchObject({ families: [], written: [], comparable: [], compared: null });
    const release = (parts: ("score" | "points")[]) =>
      releaseParts({
        ...{ by: tutor.viewer, assignmentId, personIds: [one.person.id] },
        parts,
        now: NOW + 20 * MINUTE,
      });
    await release(["score"]);
    const scored = await ask();
    expect(scored.families[0]?.answers).toHaveLength(2);
    expect(scored).toMatchObject({ trends: { periods: [] }, comparable: [], compared: null });
    for (const secret of [FIRST, SECOND, "堵塞"]) expect(JSON.stringify(scored)).not.toContain(secret);
    await release(["points"]);
    expect((await ask()).compared?.points).toHaveLength(2);
    expect((await ask()).written[0]).toMatchObject({ time: null, characters: 6 });
  });
});
