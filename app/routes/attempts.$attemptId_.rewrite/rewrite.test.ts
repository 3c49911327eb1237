import { beforeEach, describe, expect, it } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { database } from "@db/client/database";
import { listAssessments } from "@db/queries/assessments/assessments";
import type { Viewer } from "~/domain/access/viewer";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { addViewer, begin, handIn, openAssigned } from "../../../tests/assignments/assigned-class";
import { handedIn } from "../../../tests/attempts/handed-in";
import { addQuestion } from "../../../tests/attempts/questions";
import { formRequest, loadContext, pageRequest, routeArgs } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { action, loader } from "./route";

const [EARNED, MISSED] = ["排水设施失修", "报修无人回应"];
const rubric = rubricSchema.parse({
  version: 1,
  title: "老街治理",
  marks: 10,
  points: [
    { id: "p1", label: EARNED, marks: 6, expressions: [{ allOf: [["淤塞", "堵塞"]] }] },
    {
      ...{ id: "p2", label: MISSED, marks: 4, expressions: [{ allOf: [["无人回应", "无人处理"]] }] },
      source: [{ material: "m1", start: 31, end: 38 }],
    },
  ],
});
const ANSWER = "老街的排水沟堵塞多年。";

beforeEach(async () => {
  await openTestSchool();
});

const read = (attemptId: string, viewer: Viewer) =>
  loader(routeArgs(pageRequest(`/attempts/${attemptId}/rewrite`), loadContext({ viewer }), { attemptId }));
const send = (attemptId: string, viewer: Viewer, text: string) =>
  action(routeArgs(formRequest(`/attempts/${attemptId}/rewrite`, { text }), loadContext({ viewer }), { attemptId }));

describe("rewriting a handed-in answer", () => {
  it("lists what the report missed, estimates before and after alike, and leaves the attempt's marks as they were", async () => {
    const { viewer, person } = await addViewer();
    const { attemptId } = await handedIn(await addQuestion({ content: { rubric } }), ANSWER, { personId: person.id });
    expect(await read(attemptId, viewer)).toMatchObject({
      answer: ANSWER,
      missed: [{ id: "p2", label: MISSED, status: "missed", sources: [{ material: "资料1" }] }],
    });
    const marksBefore = await listAssessments({ attemptId });
    const replied = await send(attemptId, viewer, `${ANSWER}\r\n报修后无人处理。`);
    expect(replied).toMatchObject({
      estimate: {
        before: { marks: 6, maxMarks: 10 },
        after: { marks: 10, maxMarks: 10 },
        points: [
          { pointId: "p1", before: "hit", after: "hit", gained: 0 },
          { pointId: "p2", before: "missed", after: "hit", gained: 1 },
        ],
        differences: [
          { kind: "kept", text: ANSWER },
          { kind: "added", text: "\n报修后无人处理。" },
        ],
      },
    });
    expect(await listAssessments({ attemptId })).toEqual(marksBefore);
    const { revisions } = database().tables;
    expect(await database().$count(revisions)).toBe(1);
  });

  it("sends a text back that is empty or longer than any answer, and estimates nothing", async () => {
    const { viewer, person } = await addViewer();
    const { attemptId } = await handedIn(await addQuestion({ content: { rubric } }), ANSWER, { personId: person.id });
    const long = "长".repeat(8_001);
    expect(await send(attemptId, viewer, long)).toMatchObject({
      init: { status: 400 },
      data: { text: long, refused: "tooLong", estimate: null },
    });
    expect(await send(attemptId, viewer, " \n")).toMatchObject({ data: { refused: "empty", estimate: null } });
  });

  it("is not there for anybody else, nor while any part of the marks is withheld", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    const { tutor, one, other, assignmentId } = await openAssigned([questionId]);
    const [attemptId = ""] = await handIn(await begin(assignmentId, one.person.id), one.person.id, ANSWER);
    await expect(read(attemptId, one.viewer)).rejects.toMatchObject({ status: 404 });
    await expect(send(attemptId, one.viewer, "堵塞")).rejects.toMatchObject({ status: 404 });
    const release = (parts: ("score" | "points" | "reference")[]) =>
      releaseParts({ by: tutor.viewer, assignmentId, personIds: [one.person.id], parts, now: 1_750_000_900_000 });
    await release(["score"]);
    await expect(read(attemptId, one.viewer)).rejects.toMatchObject({ status: 404 });
    await release(["points"]);
    expect((await read(attemptId, one.viewer)).missed).toHaveLength(1);
    await expect(read(attemptId, other.viewer)).rejects.toMatchObject({ status: 404 });
    await expect(read(attemptId, tutor.viewer)).rejects.toMatchObject({ status: 404 });
  });
});
