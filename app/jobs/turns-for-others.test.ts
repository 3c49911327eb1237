import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listAssessments } from "@db/queries/assessments/assessments";
import { updateQuestionDraft } from "@db/queries/content/questions";
import { publishQuestion } from "~/services/content/publish-question.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { wordPoint, wordRubric } from "../../tests/attempts/handed-in";
import { DEADLINE, MINUTE, NOW, saveRequest } from "../../tests/attempts/open-attempt";
import { addPerson, addQuestion, questionContent } from "../../tests/attempts/questions";
import { openTestSchool } from "../../tests/factories/school";
import { rescoreMovedAnswers } from "./rescore-moved-answers.server";
import { sweepDueAttempts } from "./sweep-due-attempts.server";

const ANSWERS = 20;
const SWEPT_AT = DEADLINE + MINUTE;

beforeEach(async () => {
  await openTestSchool();
});

/** How often the event loop came round while `work` was done: how often a request could have been answered. */
async function turnsDuring(work: () => Promise<number>): Promise<{ turns: number; done: number }> {
  let turns = 0;
  let going = true;
  const turn = () => {
    turns += 1;
    if (going) setImmediate(turn);
  };
  setImmediate(turn);
  const done = await work();
  going = false;
  return { turns, done };
}

it("sealing and scoring what is due, and scoring it by another rubric later, leave others a turn for every answer", async () => {
  const questionId = await addQuestion({ content: { rubric: wordRubric(wordPoint("p1", "淤塞")) } });
  const attemptIds: string[] = [];
  for (let no = 0; no < ANSWERS; no += 1) {
    const personId = await addPerson();
    const started = await startAttempt({ questionId, personId, mode: "timed", now: NOW });
    if (!started.ok) throw new Error(started.reason);
    const { attemptId } = started;
    await saveRevision({ attemptId, personId, request: saveRequest(`第${no}份：排水沟淤塞。`), now: NOW + MINUTE });
    attemptIds.push(attemptId);
  }

  const swept = await turnsDuring(() => sweepDueAttempts(SWEPT_AT));
  expect(swept.done).toBe(ANSWERS);
  expect(swept.turns).toBeGreaterThanOrEqual(ANSWERS);

  const draft = questionContent({ rubric: wordRubric(wordPoint("p1", "淤塞"), wordPoint("p2", "排水沟")) });
  await database().tx((tx) => updateQuestionDraft({ questionId, draft, now: SWEPT_AT }, tx));
  const decision = { choice: "migrate" as const, note: "补一点", seen: null };
  await publishQuestion({ questionId, by: await addPerson("tutor"), now: SWEPT_AT, decision });
  const moved = await turnsDuring(() => rescoreMovedAnswers(SWEPT_AT + MINUTE));
  expect(moved.done).toBe(ANSWERS);
  expect(moved.turns).toBeGreaterThanOrEqual(ANSWERS);

  for (const attemptId of attemptIds) {
    const marks = (await listAssessments({ attemptId })).map(({ marksHundredths }) => marksHundredths);
    expect(marks).toEqual([200, 400]);
  }
});
