import { database } from "@db/client/database";
import { insertAdviceConsent } from "@db/queries/advice/advice-consents";
import { failAdvice } from "@db/queries/advice/advice-progress";
import { listAdviceOfAttempt } from "@db/queries/advice/advice-requests";
import { getAdviceSpending } from "@db/queries/advice/advice-spending";
import { setReleased } from "@db/queries/assignments/candidates";
import { saveSchool } from "@db/queries/operations/school";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import type { NewAssignment } from "@db/schema/rows";
import { beforeEach, describe, expect, it } from "vitest";
import type { FeedbackProvider } from "~/feedback/feedback-provider";
import { recipientOf } from "~/feedback/recipient-of";
import { ruleProvider } from "~/feedback/rules/rule-provider";
import { handedIn, wordPoint, wordRubric } from "../../../../tests/attempts/handed-in";
import { addPerson, addQuestion } from "../../../../tests/attempts/questions";
import { addAssignment, assignAnswers } from "../../../../tests/factories/assignments";
import { openTestSchool } from "../../../../tests/factories/school";
import type { Bounds } from "../budget.server";
import { noteKeyRefused, noteKeyTaken } from "../key-refused.server";
import { askAutomatic } from "./ask-automatic.server";
import { schoolDay } from "./school-day.server";

const NOW = 1_760_000_000_000;
const HOUR = 3_600_000;
const DAY = "2025-10-09";

const provider: FeedbackProvider = {
  name: "openai",
  model: "m",
  promptVersion: "v1",
  sendsText: true,
  host: "models.example",
  messages: (request) => [{ role: "user", content: JSON.stringify(request) }],
  give: () => Promise.reject(new Error("called while asking")),
};
const bounds: Bounds = { dailyTokens: 1_000_000, dailyCostMicros: null, prices: null };

beforeEach(async () => {
  await openTestSchool();
});

/** Two answers handed in for an assignment, by two people of whom the first has agreed. */
async function assigned(more: Partial<NewAssignment> = {}) {
  const questionId = await addQuestion({ content: { rubric: wordRubric(wordPoint("p1", "积水")), materials: [] } });
  const version = await getPublishedQuestion({ questionId });
  if (!version) throw new Error("the question is published");
  const tutorId = await addPerson("tutor");
  const people = [await addPerson("candidate"), await addPerson("candidate")] as const;
  const assignment = await addAssignment({
    questions: [{ questionId, versionId: version.version.id }],
    tutors: [tutorId],
    candidates: [...people],
    releasePoints: "at-once",
    autoAdvice: true,
    ...more,
  });
  const attemptIds: string[] = [];
  for (const personId of people) {
    const { attemptId } = await handedIn(questionId, "雨天积水没过脚面，居民多次报修。", { personId });
    await assignAnswers({ assignment, personId, attemptIds: [attemptId] });
    attemptIds.push(attemptId);
  }
  await consent(people[0], true);
  return { assignmentId: assignment.id, people, attemptIds, today: { payer: tutorId, day: DAY } };
}

async function consent(personId: string, given: boolean, now = NOW - 100) {
  const to = { personId, provider: recipientOf(provider) };
  await database().tx((tx) => insertAdviceConsent({ ...to, given, now }, tx));
}

const sweep = (setup: { provider: FeedbackProvider; bounds: Bounds } = { provider, bounds }) =>
  askAutomatic({ now: NOW, setup: { ...setup, recipient: recipientOf(setup.provider) } });
const requestsOf = (attemptId = "") => listAdviceOfAttempt({ attemptId, task: "advice", limit: 9 });

describe("an assignment that asks for advice by itself", () => {
  it("asks once for each answer whose writer agreed, on its tutor's budget, however often it is swept", async () => {
    const { attemptIds, people, today } = await assigned();
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    const [first] = await requestsOf(attemptIds[0]);
    expect(first).toMatchObject({ automatic: true, state: "waiting", askedBy: people[0], payerId: today.payer });
    expect(await requestsOf(attemptIds[1])).toEqual([]);
    expect((await getAdviceSpending(today)).tokens).toBeGreaterThan(2_500);
    await consent(people[0], false, NOW - 50);
    await consent(people[1], true);
    expect(await sweep()).toBe(1);
    expect(await requestsOf(attemptIds[1])).toHaveLength(1);
  });

  it("two sweeps at the same time make one request", async () => {
    const { attemptIds } = await assigned();
    const made = await Promise.all([sweep(), sweep()]);
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await requestsOf(attemptIds[0])).toHaveLength(1);
  });

  it("waits until the key points are released to the writer", async () => {
    const { assignmentId, people, attemptIds } = await assigned({ releasePoints: "by-hand" });
    expect(await sweep()).toBe(0);
    const release = { assignmentId, personIds: [people[0]], part: "pointsReleasedAt" as const, now: NOW - 1 };
    await database().tx((tx) => setReleased(release, tx));
    expect(await sweep()).toBe(1);
    expect(await requestsOf(attemptIds[0])).toHaveLength(1);
  });

  it("asks nothing once consent is taken back, where the switch is off, and beyond the day's budget", async () => {
    const withdrawn = await assigned();
    await consent(withdrawn.people[0], false, NOW - 50);
    await assigned({ autoAdvice: false });
    expect(await sweep()).toBe(0);
    const { today } = await assigned();
    expect(await sweep({ provider, bounds: { ...bounds, dailyTokens: 100 } })).toBe(0);
    expect(await getAdviceSpending(today)).toEqual({ tokens: 0, costMicros: 0 });
    expect(await sweep()).toBe(1);
  });

  it("asks for one answer an hour while the key is refused, and again for those it was refused for", async () => {
    const { attemptIds, people } = await assigned();
    await consent(people[1], true);
    expect(await sweep()).toBe(2);
    await database().tx(async (tx) => {
      for (const id of attemptIds) {
        const [asked] = await listAdviceOfAttempt({ attemptId: id, task: "advice", limit: 1 }, tx);
        await failAdvice({ requestId: asked?.id ?? "", failure: "not-allowed", now: NOW }, tx);
      }
    });
    noteKeyRefused(provider, NOW - HOUR + 1);
    expect(await sweep()).toBe(0);
    noteKeyRefused(provider, NOW - HOUR);
    expect(await sweep()).toBe(1);
    noteKeyTaken(provider);
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    const requests = await Promise.all(attemptIds.map((id) => requestsOf(id)));
    expect(requests.map((each) => each.length)).toEqual([2, 2]);
  });

  it("needs no consent where nothing is sent", async () => {
    await assigned();
    expect(await sweep({ provider: ruleProvider, bounds })).toBe(2);
  });
});

it("the budget's day is the school's own", async () => {
  const beforeMidnight = Date.parse("2026-03-01T15:59:00Z");
  expect(await schoolDay({ now: beforeMidnight })).toBe("2026-03-01");
  expect(await schoolDay({ now: beforeMidnight + 60_000 })).toBe("2026-03-02");
  await database().tx((tx) => saveSchool({ now: 1, timeZone: "America/New_York" }, tx));
  expect(await schoolDay({ now: beforeMidnight + 60_000 })).toBe("2026-03-01");
});
