import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getAssignment, listAssignmentsOfClass } from "@db/queries/assignments/assignments";
import { getClass } from "@db/queries/classes/classes";
import { listTaughtClasses } from "@db/queries/classes/list-classes";
import { listClassMembers, putClassMembers } from "@db/queries/classes/members";
import { database } from "@db/client/database";
import { listMarkedAssignments } from "@db/queries/marking/tasks";
import { listAuditEvents } from "@db/queries/operations/audit";
import { getPersonById } from "@db/queries/people/people";
import type { Person } from "@db/schema/rows";
import { PACKS_FOLDER, seedShippedContent } from "@seeds/shipped-content";
import { seedShippedSets } from "@seeds/shipped-sets";
import { addAccount } from "../../../../tests/factories/people";
import { viewerOf } from "../../../../tests/factories/requests";
import { openTestSchool } from "../../../../tests/factories/school";
import { MORNING } from "../../../../tests/factories/visits";
import { createClass } from "../create-class.server";
import { makeSampleClass } from "./make-sample-class.server";
import { removeSampleClass } from "./remove-sample-class.server";
import { SAMPLE_QUESTION, SAMPLE_STUDENTS } from "./sample-content";

const address = "10.0.0.7";
let tutor: Person;

const account = (person: Person) => {
  const viewer = viewerOf(person);
  if (viewer.kind !== "account") throw new Error("a tutor has an account");
  return viewer;
};
const make = async (by = tutor) => {
  const made = await makeSampleClass({ by: account(by), address, now: MORNING });
  if (!made.ok) throw new Error(made.reason);
  return made.classId;
};
const remove = (classId: string, by = tutor) =>
  removeSampleClass({ classId, viewer: viewerOf(by), address, now: MORNING + 1 });
const scoresOf = async () => {
  const { assessments, attempts, people } = database().tables;
  const rows = await database()
    .select({ personId: attempts.personId, marks: assessments.marksHundredths, name: people.displayName })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, assessments.attemptId))
    .innerJoin(people, eq(people.id, attempts.personId));
  return new Map(rows.map(({ name, marks }) => [name, marks]));
};
const textsLeft = async () =>
  (await database().select({ text: database().tables.answerHeads.text }).from(database().tables.answerHeads)).filter(
    ({ text }) => text !== "",
  ).length;

/** The one pack that it takes: the others would only make the test long. */
let packs: string;

beforeAll(async () => {
  packs = await mkdtemp(join(tmpdir(), "packs-"));
  const { slug } = SAMPLE_QUESTION;
  await cp(join(PACKS_FOLDER, slug), join(packs, slug), { recursive: true });
});

afterAll(() => rm(packs, { recursive: true }));

beforeEach(async () => {
  await openTestSchool();
  tutor = await addAccount("wang", "tutor");
});

describe("a sample class", () => {
  beforeEach(async () => {
    await seedShippedContent({ now: MORNING, folder: packs });
    await seedShippedSets({ now: MORNING });
  });

  it("comes with people, an assignment to mark and answers that the engine scored apart, and goes without a trace in any list", async () => {
    const own = await createClass({ by: tutor.id, name: "自己的班", address, now: MORNING });
    const lin = await addAccount("lin");
    const classId = await make();
    expect(await make()).toBe(classId);
    expect((await listClassMembers({ classId })).map(({ name }) => name)).toEqual(
      SAMPLE_STUDENTS.map(({ name }) => name),
    );
    const [assignment] = await listAssignmentsOfClass({ classId });
    const queue = async () => (await listMarkedAssignments({ personId: tutor.id })).map(({ id }) => id);
    expect(await queue()).toEqual([assignment?.id]);
    const scores = await scoresOf();
    expect(scores.size).toBe(SAMPLE_STUDENTS.filter(({ answer }) => answer !== null).length);
    const [best = 0, middle = 0, vague = 0] = ["一", "二", "三"].map((no) => scores.get(`示例学员${no}`) ?? 0);
    expect(best).toBeGreaterThan(middle);
    expect(middle).toBeGreaterThan(vague);

    // Somebody real whom the tutor brought in is not the sample's to take away.
    const place = { classId, personId: lin.id, groupId: null, studentNumber: null, joinedBy: "hand" as const };
    await database().tx((tx) => putClassMembers([{ ...place, joinedAt: MORNING }], tx));
    expect(await remove(classId, await addAccount("other", "tutor"))).toEqual({ ok: false, reason: "not-found" });
    expect(await remove(classId)).toEqual({ ok: true });
    expect(await textsLeft()).toBe(0);
    expect(await queue()).toEqual([]);
    expect((await getAssignment({ assignmentId: assignment?.id ?? "" }))?.withdrawnAt).toBe(MORNING + 1);
    expect((await listClassMembers({ classId })).map(({ personId }) => personId)).toEqual([lin.id]);
    expect(await getPersonById({ personId: lin.id })).toMatchObject({ erasedAt: null, disabledAt: null });
    const open = await listTaughtClasses({ personId: tutor.id, archived: false });
    expect(open.map(({ id }) => id)).toEqual([own.ok ? own.classId : ""]);
    const recorded = (await listAuditEvents({ subjectId: classId, limit: 10 })).map(({ action }) => action);
    expect(recorded.sort()).toEqual(["class.sample-made", "class.sample-removed"]);

    const again = await make();
    expect(again).not.toBe(classId);
    await remove(again);
    const archived = await listTaughtClasses({ personId: tutor.id, archived: true });
    expect(archived.map(({ id }) => id)).toEqual([classId]);
    expect(await remove(again)).toEqual({ ok: false, reason: "not-found" });
  });
});

it("is not what a tutor's own class is: that cannot be removed so", async () => {
  const own = await createClass({ by: tutor.id, name: "自己的班", address, now: MORNING });
  const classId = own.ok ? own.classId : "";
  expect(await remove(classId)).toEqual({ ok: false, reason: "not-found" });
  expect((await getClass({ classId }))?.archivedAt).toBeNull();
});

it("is not made where the bank has not got its question", async () => {
  expect(await makeSampleClass({ by: account(tutor), address, now: MORNING })).toEqual({
    ok: false,
    reason: "no-question",
  });
});
