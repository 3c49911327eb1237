import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listAssessments } from "@db/queries/assessments/assessments";
import { erasePerson } from "@db/queries/people/erase-person";
import { insertPerson } from "@db/queries/people/people";
import { handedIn, wordPoint, wordRubric } from "../../../tests/attempts/handed-in";
import { MINUTE, NOW, openAttempt } from "../../../tests/attempts/open-attempt";
import { addQuestion, questionContent } from "../../../tests/attempts/questions";
import { openTestSchool } from "../../../tests/factories/school";
import { measureImpact } from "./measure-impact.server";

const DRAINS = "雨天排水不畅，积水没过脚面。";
const REPAIRS = "报修无人响应，居民打了七次电话。";
const before = wordRubric(wordPoint("p1", "排水不畅"), wordPoint("p2", "推诿"));
const after = wordRubric(wordPoint("p1", "管网堵塞"), wordPoint("p2", "推诿", "无人响应"));
let questionId: string;

beforeEach(async () => {
  await openTestSchool();
  questionId = await addQuestion({ content: { rubric: before } });
});
const measure = (rubric = after) => measureImpact({ questionId, content: questionContent({ rubric }) });

it("gives each handed-in answer its score, what it would get, and the points that differ, in order of handing in", async () => {
  const second = await handedIn(questionId, DRAINS, { at: NOW + 2 * MINUTE });
  const first = await handedIn(questionId, REPAIRS, { at: NOW + MINUTE });
  const none = { share: 0, marksHundredths: 0, maxHundredths: 400 };
  const half = { share: 0.5, marksHundredths: 200, maxHundredths: 400 };
  expect(await measure()).toEqual([
    {
      ...{ ...first, displayName: "考生", sealedAt: NOW + MINUTE, before: none, after: half },
      changedPoints: [{ id: "p2", before: 0, after: 2 }],
    },
    {
      ...{ ...second, displayName: "考生", sealedAt: NOW + 2 * MINUTE, before: half, after: none },
      changedPoints: [{ id: "p1", before: 2, after: 0 }],
    },
  ]);
});

it("by the rubric they were scored with moves nobody, and stores nothing", async () => {
  const { attemptId } = await handedIn(questionId, DRAINS + REPAIRS);
  const [row] = await measure(before);
  expect(row?.after).toEqual(row?.before);
  expect(row?.changedPoints).toEqual([]);
  await measure();
  expect(await listAssessments({ attemptId })).toHaveLength(1);
});

it("leaves out who is still writing, who wrote nothing, other questions and the erased", async () => {
  await openAttempt();
  await handedIn(await addQuestion({ content: { rubric: before } }), DRAINS);
  await handedIn(questionId, "");
  const { personId } = await handedIn(questionId, REPAIRS);
  const kept = await handedIn(questionId, DRAINS);
  await database().tx((tx) => erasePerson({ personId, now: NOW + 3 * MINUTE }, tx));
  expect((await measure()).map(({ attemptId }) => attemptId)).toEqual([kept.attemptId]);
});

it("names no visitor", async () => {
  const personId = "visitor-1";
  await database().tx((tx) => insertPerson({ id: personId, displayName: "", role: "visitor", createdAt: 1 }, tx));
  await handedIn(questionId, DRAINS, { personId });
  expect(await measure()).toMatchObject([{ personId, displayName: null }]);
});

it("reads more answers than fit one batch, each once, and lets others have their turn meanwhile", async () => {
  const handed: string[] = [];
  for (let number = 0; number < 60; number += 1) handed.push((await handedIn(questionId, DRAINS)).attemptId);
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 0);
  const rows = await measure();
  clearInterval(ticking);
  expect(rows.map(({ attemptId }) => attemptId).sort()).toEqual(handed.sort());
  expect(turns).toBeGreaterThan(0);
});
