import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { insertMarkingEvents } from "@db/queries/marking/events";
import type { Viewer } from "~/domain/access/viewer";
import { loader as classLoader } from "~/routes/desk.classes_.$classId_.report/route";
import { loader as reportLoader } from "~/routes/desk.report.$assignmentId/route";
import { loader as studentLoader } from "~/routes/desk.students.$personId/route";
import { addPerson } from "../attempts/questions";
import { addClassResults } from "../factories/class-results";
import { loadContext, pageRequest, routeArgs } from "../factories/requests";
import { openTestSchool } from "../factories/school";

const account = (personId: string, role: "candidate" | "tutor" | "admin" = "tutor"): Viewer => ({
  ...{ kind: "account", personId, role, userName: "", displayName: "" },
});
const asked = (viewer: Viewer, params: Record<string, string>) =>
  routeArgs(pageRequest("/"), loadContext({ viewer }), params);

/** What a loader that does not answer throws: the status of its response. */
async function refusal(loaded: Promise<unknown>): Promise<number | null> {
  try {
    await loaded;
    return null;
  } catch (thrown) {
    return thrown instanceof Response ? thrown.status : -1;
  }
}

let tutor = "";
let stranger = "";

beforeEach(async () => {
  await openTestSchool();
  tutor = await addPerson("tutor");
  stranger = await addPerson("tutor");
});

describe("the report of an assignment", () => {
  it("counts what stands: distribution, key points with discrimination, misses, time and agreement", async () => {
    const { assignment } = await addClassResults({ tutors: [tutor], candidates: 12, marked: 12 });
    const report = await reportLoader(asked(account(tutor), { assignmentId: assignment.id }));
    expect(report).toMatchObject({ people: 12, chosen: null, distribution: { max: 1000, spread: { n: 12 } } });
    // One to five points by the tutor, the last twice as often.
    expect(report.distribution.bins.map(({ count }) => count)).toEqual([0, 0, 2, 0, 2, 0, 2, 0, 2, 4]);
    const [question] = report.details;
    expect(question).toMatchObject({ no: 1, n: 12, time: { minutes: { median: 15.5 }, suggested: 30, over: 0 } });
    expect(question?.points.map(({ label, rate }) => [label, rate && Math.round(rate * 12)])).toEqual([
      ["雨天积水", 12],
      ["报修无人理", 10],
      ["路灯损坏", 8],
      ["停车混乱", 6],
      ["经费不足", 4],
    ]);
    expect(question?.points[0]?.discrimination).toMatchObject({ index: 0 });
    expect(question?.points[3]?.discrimination?.index).toBeGreaterThan(0.5);
    expect(question?.misses).toEqual([
      { reason: "absent", count: 12, share: 0.6 },
      { reason: "keyword-missing", count: 8, share: 0.4 },
    ]);
    expect(question?.agreement).toMatchObject({ n: 12, enough: true, exact: 1 / 6, adjacent: 1 / 6 });
    expect(question?.agreement.enough && Math.round(question.agreement.bias * 60)).toBe(-10);
  });

  it("gives no figure of agreement or discrimination where too few answers stand behind it", async () => {
    const { assignment } = await addClassResults({ tutors: [tutor], candidates: 9, marked: 3 });
    const { details, questions } = await reportLoader(asked(account(tutor), { assignmentId: assignment.id }));
    expect(questions).toMatchObject([{ byTutor: 3, maxHundredths: 1000 }]);
    expect(details[0]?.agreement).toEqual({ n: 3, enough: false });
    expect(details[0]?.points.every(({ discrimination }) => discrimination === null)).toBe(true);
  });
});

describe("a class over its assignments", () => {
  it("has the mean of every assignment, the earliest first", async () => {
    const { assignment } = await addClassResults({ tutors: [tutor], candidates: 6, marked: 0 });
    const page = await classLoader(asked(account(tutor), { classId: assignment.classId }));
    expect(page).toMatchObject({ page: 1, pages: 1, assignments: [{ id: assignment.id, candidates: 6 }] });
    expect(page.assignments[0]?.spread).toMatchObject({ n: 6, mean: 0.5 });
  });
});

describe("a candidate's page", () => {
  it("shows what this tutor's classes gave, the marks that stand, and what was noted", async () => {
    const { people, attemptIds, assignment } = await addClassResults({ tutors: [tutor], candidates: 4, marked: 2 });
    const [, personId = ""] = people;
    const [, attemptId = ""] = attemptIds;
    const event = { id: "e", attemptId, kind: "consulted" as const, note: "已面谈。", byPersonId: tutor, at: 5 };
    await database().tx((tx) => insertMarkingEvents([event], tx));
    const student = await studentLoader(asked(account(tutor), { personId }));
    expect(student).toMatchObject({
      ...{ name: "学员2", classes: [{ studentNumber: "2", left: false }] },
      assignments: [{ id: assignment.id, total: { marks: 400, max: 1000 }, answers: [{ attemptId, marked: true }] }],
      ...{ misses: [{ reason: "absent", count: 2 }, { count: 1 }], notes: [{ kind: "consulted", note: "已面谈。" }] },
    });
  });
});

it("none of it is there for a tutor of another class, all of it for an admin", async () => {
  const { assignment, people } = await addClassResults({ tutors: [tutor], candidates: 1, marked: 0 });
  const read = async (viewer: Viewer) => [
    await refusal(reportLoader(asked(viewer, { assignmentId: assignment.id }))),
    await refusal(classLoader(asked(viewer, { classId: assignment.classId }))),
    await refusal(studentLoader(asked(viewer, { personId: people[0] ?? "" }))),
  ];
  expect(await read(account(stranger))).toEqual([404, 404, 404]);
  expect(await read(account(tutor))).toEqual([null, null, null]);
  expect(await read(account(stranger, "admin"))).toEqual([null, null, null]);
});
