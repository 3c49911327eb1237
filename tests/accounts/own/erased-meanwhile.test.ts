import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import { erasePerson } from "@db/queries/people/erase-person";
import type { Person } from "@db/schema/rows";
import { insertAssessment, listAssessments } from "@db/queries/assessments/assessments";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { changePassword } from "~/services/accounts/own/change-password.server";
import { eraseAgain } from "~/services/accounts/own/erase-again.server";
import { keepClipping } from "~/services/clippings/keep-clipping.server";
import { saveNotes } from "~/services/notes/save-notes.server";
import { handedIn } from "../../attempts/handed-in";
import { saveRequest } from "../../attempts/open-attempt";
import { addQuestion } from "../../attempts/questions";
import { assessmentOf } from "../../contracts/database/sample-rows";
import { addAccount, TEST_PASSWORD } from "../../factories/people";
import { openTestSchool } from "../../factories/school";
import { MORNING } from "../../factories/visits";

const WORDS = "青石巷的排水口";
const HOUR_MS = 3_600_000;
let zhao: Person;

beforeEach(async () => {
  await openTestSchool();
  zhao = await addAccount("zhao");
});

const erase = () => database().tx((tx) => erasePerson({ personId: zhao.id, now: MORNING }, tx));

async function openAnswer(): Promise<string> {
  const asked = { questionId: await addQuestion(), personId: zhao.id, mode: "practice" as const };
  const started = await startAttempt({ ...asked, now: MORNING - 2 });
  if (!started.ok) throw new Error(started.reason);
  return started.attemptId;
}

it("a text or notes that were on their way when their writer was erased are stored for nobody", async () => {
  const attemptId = await openAnswer();
  const theirs = { attemptId, personId: zhao.id };
  await saveRevision({ ...theirs, request: saveRequest(WORDS), now: MORNING - 1 });
  await erase();
  const late = saveRequest(`${WORDS}堵了。`, 1, 2);
  expect(await saveRevision({ ...theirs, request: late, now: MORNING })).toEqual({ ok: false, reason: "not-found" });
  const request = { baseVersion: 0, content: { marks: [], outline: WORDS } };
  expect(await saveNotes({ ...theirs, request, now: MORNING })).toEqual({ ok: false, reason: "not-found" });
  expect((await readRevisions({ attemptId })).map(({ text }) => text)).toEqual([""]);
});

it("a report that was being made while the writer was erased keeps its marks and none of their words", async () => {
  const { attemptId } = await handedIn(await addQuestion(), WORDS, { personId: zhao.id });
  await erase();
  const made = assessmentOf(attemptId);
  await database().tx((tx) => insertAssessment({ ...made, source: "tutor", note: `“${WORDS}”写得好` }, tx));
  const kept = (await listAssessments({ attemptId })).filter(({ source }) => source === "tutor");
  expect(kept).toMatchObject([{ note: null, erasedAt: made.createdAt, share: made.share }]);
  expect(JSON.stringify(kept)).not.toContain("社区食堂");
});

it("what was stored of somebody just after they were erased goes with the next round, which leaves what others wrote", async () => {
  await erase();
  const other = await addAccount("qian");
  const typed = { kind: "sentence", text: WORDS, source: "", sourceDate: "", topics: [], uses: [] };
  for (const { id: personId } of [zhao, other]) {
    const kept = await keepClipping({ personId, typed, packId: null, now: MORNING + 1 });
    expect(kept).toMatchObject({ ok: true });
  }
  expect(await eraseAgain({ now: MORNING + HOUR_MS })).toBe(1);
  const { clippings, people } = database().tables;
  expect((await database().select().from(clippings)).map(({ personId }) => personId)).toEqual([other.id]);
  const erased = (await database().select().from(people)).map(({ erasedAt }) => erasedAt);
  expect(erased.filter((at) => at !== null)).toEqual([MORNING]);
});

it("of two new passwords that are set at once with the same old one, the first stands and the other is refused", async () => {
  const set = (password: string) =>
    changePassword({
      ...{ personId: zhao.id, sessionId: null, address: "10.0.0.7", now: MORNING },
      ...{ currentPassword: TEST_PASSWORD, password },
    });
  const answers = await Promise.all([set("first-long-password-1"), set("second-long-password-2")]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "password-wrong" }]);
});
