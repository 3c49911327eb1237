import { beforeAll, expect, it } from "vitest";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getQuestion } from "@db/queries/content/questions";
import { getPersonById } from "@db/queries/people/people";
import { action, loader } from "../../app/routes/desk.attempts.$attemptId/route";
import { markPhoto } from "~/services/photos/mark-photo.server";
import { addPerson, addQuestion } from "../attempts/questions";
import { addAssignment, assignAnswers } from "../factories/assignments";
import { DOUBLE_RUBRIC, MARKED_AT, openDoubleTasks } from "../factories/double-marking";
import { formRequest, loadContext, pageRequest, routeArgs, viewerOf } from "../factories/requests";
import { openTestSchool } from "../factories/school";
import { handedInOnPaper } from "../photos/paper-attempt";

beforeAll(async () => {
  await openTestSchool();
});

const SHAPE = { kind: "region", x: 0.1, y: 0.1, width: 0.3, height: 0.1 };

/** A mock exam written on paper, its two rounds given to two tutors, seen through the marking page of each. */
async function paperMock() {
  const questionId = await addQuestion({ content: { rubric: DOUBLE_RUBRIC, materials: [] } });
  const versionId = (await getQuestion({ questionId }))?.publishedVersionId ?? "";
  const { attemptId, personId, photoId } = await handedInOnPaper(questionId);
  const tutors = [await addPerson("tutor"), await addPerson("tutor"), await addPerson("tutor")];
  const [, first = "", second = ""] = tutors;
  const questions = [{ questionId, versionId }];
  const assignment = await addAssignment({ questions, tutors, candidates: [personId], marking: "double" });
  await assignAnswers({ assignment, personId, attemptIds: [attemptId] });
  const mock = { assignment, questionId, attemptIds: [attemptId], candidateId: personId, tutors };
  await openDoubleTasks(mock, { first, second });
  const contextOf = async (id: string) => loadContext({ viewer: viewerOf((await getPersonById({ personId: id }))!) });
  const path = `/desk/attempts/${attemptId}`;
  const see = async (id: string) => loader(routeArgs(pageRequest(path), await contextOf(id), { attemptId }));
  const mark = async (id: string) => {
    const { marking } = await see(id);
    const fields = { intent: "save", basis: marking?.basis ?? "", after: "", reason: "" };
    const form = formRequest(path, { ...fields, "awarded:p1": "5", "awarded:p2": "0" });
    return action(routeArgs(form, await contextOf(id), { attemptId }));
  };
  const draw = (by: string) =>
    markPhoto({ attemptId, photoId, pointId: "p1", shape: SHAPE, note: "", by, now: MARKED_AT });
  return { attemptId, first, second, see, mark, draw };
}

it("a paper in blind rounds is marked on its page: each by what they drew, without its writer's name until it is settled", async () => {
  const { attemptId, first, second, see, mark, draw } = await paperMock();
  await draw(first);
  expect((await see(first)).paper?.marks).toHaveLength(1);
  const before = await see(second);
  expect(before.paper?.marks).toEqual([]);
  expect(before.attempt.name).toBeNull();
  await mark(first);
  // The second drew nothing yet: what the first drew is no evidence of theirs.
  expect(await mark(second)).toMatchObject({ data: { refused: "not-valid", problems: [{ code: "no-region" }] } });
  expect((await see(first)).attempt.name).toBeNull();
  await draw(second);
  await mark(second);
  const marks = (await listAssessments({ attemptId })).map(({ round, marksHundredths }) => [round, marksHundredths]);
  expect(marks).toEqual([
    ["first", 500],
    ["second", 500],
    ["final", 500],
  ]);
  expect((await see(second)).attempt.name).not.toBeNull();
});
