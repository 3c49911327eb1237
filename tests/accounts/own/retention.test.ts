import { beforeEach, expect, it, vi } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getAttempt } from "@db/queries/attempts/attempts";
import { listAuditEvents } from "@db/queries/operations/audit";
import { getSchool } from "@db/queries/operations/school";
import type { Person } from "@db/schema/rows";
import { action } from "~/routes/admin/route";
import { loader as accountLoader } from "~/routes/account/route";
import * as serverClock from "~/server/clock.server";
import { resolveViewer } from "~/server/session.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { keepRetention } from "~/services/accounts/retention/keep-retention.server";
import { setRetention } from "~/services/accounts/retention/set-retention.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { begin, handIn, openAssigned } from "../../assignments/assigned-class";
import { handedIn } from "../../attempts/handed-in";
import { NOW, openAttempt } from "../../attempts/open-attempt";
import { addQuestion } from "../../attempts/questions";
import { addAccount, TEST_PASSWORD } from "../../factories/people";
import { formRequest, loadContext, pageRequest, routeArgs } from "../../factories/requests";
import { openTestSchool } from "../../factories/school";
import { visit } from "../../factories/visits";

const DAY = 86_400_000;
const LATER = NOW + 40 * DAY;
const TEXT = "排水沟淤塞，雨天积水。";

const rubric = rubricSchema.parse({
  version: 1,
  title: "老街治理",
  marks: 10,
  points: [{ id: "p1", label: "排水不畅", marks: 10, expressions: [{ allOf: [["淤塞"]] }] }],
});

let admin: Person;
let cookie: string;

/** The admin signs in, which is also how the school is known to be in use at that time. */
async function useSchool(now: number) {
  const entered = await signIn({ userName: "head", password: TEST_PASSWORD, ...visit({ now }) });
  if (!entered.ok) throw new Error(entered.reason);
  return `sid=${entered.token}`;
}

beforeEach(async () => {
  await openTestSchool();
  admin = await addAccount("head", "admin");
  cookie = await useSchool(LATER);
});

const keepFor = (days: number | null) => setRetention({ adminId: admin.id, days, address: "10.0.0.7", now: NOW });

it("without a setting nothing is ever blanked", async () => {
  const { attemptId } = await handedIn(await addQuestion({ content: { rubric } }), TEXT);
  expect(await keepRetention({ now: LATER })).toBe(0);
  expect(await getHead({ attemptId })).toMatchObject({ text: TEXT });
});

it("after the days that were set the words are gone everywhere, while marks and times stay", async () => {
  const { attemptId } = await handedIn(await addQuestion({ content: { rubric } }), TEXT);
  const [before] = await listAssessments({ attemptId });
  expect(before?.report.points[0]?.evidence).toHaveLength(1);
  await keepFor(30);
  expect(await keepRetention({ now: NOW + 30 * DAY })).toBe(0);
  expect(await keepRetention({ now: LATER })).toBe(1);
  expect(await getHead({ attemptId })).toMatchObject({ text: "", hash: "", erasedAt: LATER });
  expect(await readRevisions({ attemptId })).toMatchObject([{ text: "" }]);
  const [after] = await listAssessments({ attemptId });
  expect(after).toMatchObject({ marksHundredths: 1000, report: { points: [{ id: "p1", awarded: 10, evidence: [] }] } });
  expect(await getAttempt({ attemptId })).toMatchObject({ status: "sealed", sealedAt: NOW + 60_000 });
  expect(await markedAttempt({ attemptId, now: LATER })).toMatchObject({ erased: true, answer: "" });
  expect(await keepRetention({ now: LATER })).toBe(0);
  const [event] = await listAuditEvents({ action: "retention.blanked", limit: 5 });
  expect(event).toMatchObject({ actorId: null, subjectId: null, details: { answers: 1, days: 30 } });
});

it("what is still written, waits for a marker or is younger is left alone", async () => {
  const open = await openAttempt("practice");
  await open.save(TEXT);
  const { one, assignmentId } = await openAssigned([await addQuestion({ content: { rubric } })]);
  const [waiting = ""] = await handIn(await begin(assignmentId, one.person.id), one.person.id, TEXT);
  const young = await handedIn(await addQuestion(), TEXT, { begunAt: LATER - 2 * DAY, at: LATER - DAY });
  await keepFor(30);
  expect(await keepRetention({ now: LATER })).toBe(0);
  for (const attemptId of [open.attemptId, waiting, young.attemptId]) {
    expect(await getHead({ attemptId })).toMatchObject({ text: TEXT });
  }
});

it("a clock that was put forward blanks nothing until the school is in use by it", async () => {
  const { attemptId } = await handedIn(await addQuestion(), TEXT);
  vi.stubEnv("LOG_LEVEL", "silent");
  await keepFor(365);
  const wrong = LATER + 3650 * DAY;
  expect(await keepRetention({ now: wrong })).toBe(0);
  expect(await getHead({ attemptId })).toMatchObject({ text: TEXT });
  await useSchool(wrong);
  expect(await keepRetention({ now: wrong })).toBe(1);
});

it("an admin who gave their password just now sets the days, everybody reads them on the account page", async () => {
  const send = async (days: string, now: number) => {
    vi.spyOn(serverClock, "now").mockReturnValue(now);
    const context = loadContext({ ...(await resolveViewer(cookie)) });
    const answer = await action(routeArgs(formRequest("/admin", { intent: "retain-texts", days }), context));
    return answer instanceof Response ? answer.headers.get("Location") : (answer as { data: unknown }).data;
  };
  expect(await send("60", LATER + 30 * 60_000)).toBe("/confirm?to=%2Fadmin");
  expect(await send("29", LATER)).toMatchObject({ refused: "retain-days" });
  expect(await send("1e3", LATER)).toMatchObject({ refused: "retain-days" });
  expect((await getSchool())?.retainTextDays ?? null).toBeNull();
  expect(await send("60", LATER)).toBe("/admin?done=retention");
  const lin = loadContext({
    viewer: { kind: "account", personId: admin.id, role: "admin", userName: "head", displayName: "" },
  });
  expect(await accountLoader(routeArgs(pageRequest("/account"), lin))).toMatchObject({ retainDays: 60 });
  const [event] = await listAuditEvents({ action: "retention.changed", limit: 5 });
  expect(event).toMatchObject({ actorId: admin.id, details: { days: 60 }, address: "10.0.0.7" });
  expect(await send("", LATER)).toBe("/admin?done=retention");
  expect((await getSchool())?.retainTextDays).toBeNull();
});

it("two rounds at the same moment, as of two processes, blank an answer once and record it once", async () => {
  await handedIn(await addQuestion({ content: { rubric } }), TEXT);
  await keepFor(30);
  const rounds = await Promise.all([keepRetention({ now: LATER }), keepRetention({ now: LATER })]);
  expect(rounds.sort()).toEqual([0, 1]);
  expect(await listAuditEvents({ action: "retention.blanked", limit: 5 })).toMatchObject([{ details: { answers: 1 } }]);
});

it("a round looks at so many answers at most, and the next one goes on where it ended", async () => {
  await keepFor(30);
  const questionId = await addQuestion({ content: { rubric } });
  for (let one = 0; one < 3; one += 1) await handedIn(questionId, TEXT);
  const rounds: number[] = [];
  // The last of them comes to the end of all, so that whatever is asked next begins at the first.
  for (let round = 0; round < 4; round += 1) {
    rounds.push(await keepRetention({ now: LATER, lookAt: 1, lookAtInARound: 1 }));
  }
  expect(rounds).toEqual([1, 1, 1, 0]);
});
