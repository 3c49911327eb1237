import { beforeAll, expect, it } from "vitest";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getPersonById } from "@db/queries/people/people";
import { loader as answersLoader } from "../../app/routes/desk.questions.$questionId_.answers/route";
import { loader as attemptLoader } from "../../app/routes/desk.attempts.$attemptId/route";
import { loader as boardLoader } from "../../app/routes/desk.double.$assignmentId/route";
import { loader as decisionLoader } from "../../app/routes/desk.double.$assignmentId_.$attemptId/route";
import { addMock, markRound, openDoubleTasks } from "../factories/double-marking";
import { loadContext, pageRequest, routeArgs, viewerOf } from "../factories/requests";
import { openTestSchool } from "../factories/school";

const SECRET = "只有一评写过的话";

beforeAll(async () => {
  await openTestSchool();
});

/** What every page of the desk that shows an answer's marks sends to this person: as text, or the status it refuses with. */
async function sentTo(personId: string, at: { attemptId: string; assignmentId: string; questionId: string }) {
  const person = await getPersonById({ personId });
  if (!person) throw new Error("the tutor is there");
  const context = loadContext({ viewer: viewerOf(person) });
  const { attemptId, assignmentId, questionId } = at;
  const pages = [
    () => attemptLoader(routeArgs(pageRequest(`/desk/attempts/${attemptId}`), context, { attemptId })),
    () => answersLoader(routeArgs(pageRequest(`/desk/questions/${questionId}/answers`), context, { questionId })),
    () => boardLoader(routeArgs(pageRequest(`/desk/double/${assignmentId}`), context, { assignmentId })),
    () =>
      decisionLoader(
        routeArgs(pageRequest(`/desk/double/${assignmentId}/${attemptId}`), context, { assignmentId, attemptId }),
      ),
  ];
  const sent: string[] = [];
  for (const page of pages) {
    try {
      sent.push(JSON.stringify(await page()));
    } catch (error) {
      if (!(error instanceof Response)) throw error;
      sent.push(`${error.status}`);
    }
  }
  return sent;
}

it("no page of the desk sends a blind mark, its words or its number to anybody but its marker before their own", async () => {
  const mock = await addMock();
  const [head = "", first = "", second = "", other = ""] = mock.tutors;
  await openDoubleTasks(mock, { first, second });
  const [attemptId = ""] = mock.attemptIds;
  const at = { attemptId, assignmentId: mock.assignment.id, questionId: mock.questionId };
  await markRound({ attemptId, round: "first", by: first, points: [5, 2.5], reason: SECRET });
  const mark = (await listAssessments({ attemptId })).find(({ round }) => round === "first");
  const traces = [SECRET, mark?.id ?? "", `"marksHundredths":${mark?.marksHundredths}`, `"share":${mark?.share}`];
  for (const person of [head, second, other]) {
    for (const sent of await sentTo(person, at)) {
      for (const trace of traces) expect(sent).not.toContain(trace);
    }
  }
  const [own] = await sentTo(first, at);
  for (const trace of traces) expect(own).toContain(trace);
  await markRound({ attemptId, round: "second", by: second, points: [5, 3], at: 1 });
  expect((await sentTo(second, at))[0]).toContain(SECRET);
});

it("the three marks that no two of agree are sent to the expert alone", async () => {
  const mock = await addMock();
  const [head = "", first = "", second = "", third = ""] = mock.tutors;
  await openDoubleTasks(mock, { first, second });
  const [attemptId = ""] = mock.attemptIds;
  const at = { attemptId, assignmentId: mock.assignment.id, questionId: mock.questionId };
  await markRound({ attemptId, round: "first", by: first, points: [0, 0], reason: SECRET });
  await markRound({ attemptId, round: "second", by: second, points: [5, 5], at: 1 });
  const asked = await markRound({ attemptId, round: "third", by: third, points: [5, 0], at: 2 });
  const byHead = asked.ok ? asked : await markRound({ attemptId, round: "third", by: head, points: [5, 0], at: 2 });
  expect(byHead).toMatchObject({ ok: true });
  expect((await sentTo(head, at))[3]).toContain(SECRET);
  for (const person of [first, second]) expect((await sentTo(person, at))[3]).toBe("404");
});
