import { database } from "@db/client/database";
import { beginAdvice, bookAdviceUsage, finishAdvice } from "@db/queries/advice/advice-progress";
import { insertAdviceRequest } from "@db/queries/advice/advice-requests";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { erasePerson } from "@db/queries/people/erase-person";
import { getPersonById } from "@db/queries/people/people";
import type { AdviceTask } from "@db/schema/advice/advice";
import { beforeEach, expect, it } from "vitest";
import { handedIn } from "../../../../tests/attempts/handed-in";
import { addPerson, addQuestion } from "../../../../tests/attempts/questions";
import { addAssignment } from "../../../../tests/factories/assignments";
import { viewerOf } from "../../../../tests/factories/requests";
import { openTestSchool } from "../../../../tests/factories/school";
import { ownSentRequests } from "./own-sent-requests.server";
import { sentRequests } from "./sent-requests.server";

const NOW = 1_760_000_000_000;
const QUOTED = "雨天积水没过脚面";

beforeEach(async () => {
  await openTestSchool();
});

async function written() {
  const questionId = await addQuestion();
  const candidateId = await addPerson();
  const { attemptId } = await handedIn(questionId, `${QUOTED}，居民多次报修。`, { personId: candidateId });
  return { questionId, candidateId, attemptId };
}

type Written = Awaited<ReturnType<typeof written>>;
type Request = { task: AdviceTask; askedBy: string; result: Record<string, unknown>; askedAt?: number };

async function sent({ questionId, attemptId }: Written, { task, askedBy, result, askedAt = NOW }: Request) {
  const id = `${task}-${attemptId}`;
  const of = { id, task, questionId, attemptId, askedBy, payerId: null, jobId: "j", automatic: false, askedAt };
  const how = { language: "zh-CN", provider: "openai", model: "m", promptVersion: "v1", rubricHash: "h".repeat(64) };
  await database().tx(async (tx) => {
    await insertAdviceRequest({ ...of, ...how, pointId: task === "evidence" ? "p1" : null }, tx);
    const messages = [{ role: "user", content: `${task}：${QUOTED}` }];
    await beginAdvice({ requestId: id, sent: messages, now: NOW }, tx);
    await bookAdviceUsage({ requestId: id, inputTokens: 30, outputTokens: 12, costMicros: 42 }, tx);
    const reply = { state: "done" as const, result, dropped: { "mark-named": 2 } };
    await finishAdvice({ requestId: id, ...reply, now: NOW + 5 }, tx);
  });
}

const ADVICE = {
  task: "advice",
  summary: "",
  strengths: [],
  advice: [{ pointId: null, text: "先写原因，再写影响。", quotations: [QUOTED] }],
  rewrites: [],
  nextDrill: "限时概括一段资料。",
};
const EVIDENCE = { task: "evidence", places: [{ quotation: QUOTED, why: "都写到排水不畅的后果。" }] };

async function own({ attemptId, candidateId }: Pick<Written, "attemptId" | "candidateId">) {
  const person = await getPersonById({ personId: candidateId });
  if (!person) throw new Error("the writer is there");
  return ownSentRequests({ attemptId, candidateId, viewer: viewerOf(person), now: NOW + 9 });
}

it("a tutor reads every request about an answer: words sent, what was kept and left out, what it took and who asked", async () => {
  const answer = await written();
  const tutorId = await addPerson("tutor");
  await sent(answer, { task: "advice", askedBy: answer.candidateId, result: ADVICE });
  await sent(answer, { task: "evidence", askedBy: tutorId, result: EVIDENCE, askedAt: NOW + 1 });
  const [evidence, advice] = (await sentRequests(answer)) ?? [];
  expect(advice).toMatchObject({
    askedBy: null,
    messages: [{ role: "user", content: `advice：${QUOTED}` }],
    kept: [{ kind: "advice", quotations: [QUOTED] }, { kind: "next-drill" }],
    dropped: [{ reason: "mark-named", count: 2 }],
    usage: { inputTokens: 30, outputTokens: 12 },
    costMicros: 42,
    rubricHash: "h".repeat(64),
  });
  expect(evidence).toMatchObject({ task: "evidence", kept: [{ kind: "place", quotations: [QUOTED] }] });
  expect(evidence?.askedBy).not.toBeNull();
  expect(await sentRequests({ attemptId: "none" })).toBeNull();
});

it("a candidate reads what was sent of their own answer, not what a tutor asked about it, and nobody else's", async () => {
  const [answer, other] = [await written(), await written()];
  await sent(answer, { task: "advice", askedBy: answer.candidateId, result: ADVICE });
  await sent(answer, { task: "evidence", askedBy: await addPerson("tutor"), result: EVIDENCE, askedAt: NOW + 1 });
  const page = await own(answer);
  expect(page?.requests).toMatchObject([
    { task: "evidence", messages: null, kept: [], dropped: [] },
    { task: "advice", messages: [{ content: `advice：${QUOTED}` }], kept: [{}, {}] },
  ]);
  expect(await own({ ...other, attemptId: answer.attemptId })).toBeNull();
});

it("a candidate reads none of it while an assignment withholds the key points", async () => {
  const answer = await written();
  await sent(answer, { task: "advice", askedBy: answer.candidateId, result: ADVICE });
  const published = await getPublishedQuestion({ questionId: answer.questionId });
  if (!published) throw new Error("the question is published");
  const questions = [{ questionId: answer.questionId, versionId: published.version.id }];
  await addAssignment({ questions, tutors: [await addPerson("tutor")], candidates: [answer.candidateId] });
  expect(await own(answer)).toEqual({ withheld: true, requests: [] });
});

it("nothing is left to read once the writer's account is erased", async () => {
  const answer = await written();
  await sent(answer, { task: "evidence", askedBy: await addPerson("tutor"), result: EVIDENCE });
  await database().tx((tx) => erasePerson({ personId: answer.candidateId, now: NOW + 9 }, tx));
  expect(await sentRequests(answer)).toMatchObject([{ messages: null, kept: [] }]);
});
