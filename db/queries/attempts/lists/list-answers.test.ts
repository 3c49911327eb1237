import { beforeEach, expect, it } from "vitest";
import { addPerson, addQuestion } from "../../../../tests/attempts/questions";
import { NOW, MINUTE, saveRequest } from "../../../../tests/attempts/open-attempt";
import { openTestSchool } from "../../../../tests/factories/school";
import { handInAttempt } from "~/services/attempts/sealing/hand-in-attempt.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { listAnswersForTutor } from "./list-answers";

beforeEach(async () => {
  await openTestSchool();
});

async function handIn(questionId: string, text: string, now: number): Promise<void> {
  const personId = await addPerson();
  const started = await startAttempt({ questionId, personId, mode: "practice", now });
  if (!started.ok) throw new Error(started.reason);
  const { attemptId } = started;
  const handedIn = await handInAttempt({ attemptId, personId, answer: saveRequest(text), now: now + MINUTE });
  if (!handedIn.ok) throw new Error(handedIn.reason);
}

it("a tutor sees the newest answers of the question, and nothing that names their writers", async () => {
  const questionId = await addQuestion();
  const tutorId = await addPerson("tutor");
  for (const [index, text] of ["第一份", "第二份", "第三份"].entries())
    await handIn(questionId, text, NOW + index * MINUTE);
  await handIn(await addQuestion(), "别的题", NOW);
  const found = await listAnswersForTutor({ questionId, tutorId, limit: 2 });
  expect(found.map(({ text }) => text)).toEqual(["第三份", "第二份"]);
  expect(Object.keys(found[0] ?? {}).sort()).toEqual(["attemptId", "text"]);
});

it("a candidate who asks gets no answers", async () => {
  const questionId = await addQuestion();
  await handIn(questionId, "第一份", NOW);
  expect(await listAnswersForTutor({ questionId, tutorId: await addPerson(), limit: 20 })).toEqual([]);
});
