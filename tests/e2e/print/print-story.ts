import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { newId } from "@db/client/new-id";
import type { Database } from "@db/client/types";
import { listBank } from "@db/queries/content/list-bank";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { insertComment } from "@db/queries/marking/comments";
import type { MarkingPlan } from "@db/schema/desk/assignments";
import { handedIn } from "../../attempts/handed-in";
import { addAssignment, assignAnswers } from "../../factories/assignments";
import { addClassResults } from "../../factories/class-results";
import { addAccount } from "../../factories/people";
import { inSchool } from "../fixtures/school/in-school";
import type { School } from "../fixtures/school/start-school";
import { addHistory } from "./history";

export const TUTOR = "da-yin-tutor";
/** Two who handed the same assignment in; the first answer is marked. */
export const WRITERS = ["da-yin-yi", "da-yin-er"] as const;
/** Handed in sixty answers, over all families. */
export const PRACTISED = "da-yin-chang";
export const QUESTION = "概括H市老旧小区治理中存在的问题";
export const OVERALL = "要点较全，语言再精练一些。";

const HANDED_IN_AT = Date.UTC(2026, 8, 12, 2, 30);

/** A sample script written for testing, with hits, a partial point and misses. */
const ANSWER = readFileSync("tests/golden/answers/urban-renewal/q1.weak.txt", "utf8").trim();

/** What is printed: answers to an assignment, one of them under the red pen, a class's results, and a long history. */
async function tell(db: Database) {
  const tutor = await addAccount(TUTOR, "tutor");
  const { rows } = await listBank({ search: QUESTION, includeDrafts: false, limit: 1, offset: 0 });
  const found = await getPublishedQuestion({ questionId: rows[0]?.id ?? "" });
  if (!found) throw new Error(`the bank does not show ${QUESTION}`);
  const questionId = found.question.id;
  const answers = [];
  for (const name of WRITERS) {
    const { id: personId } = await addAccount(name);
    const times = { begunAt: HANDED_IN_AT - 600_000, at: HANDED_IN_AT };
    answers.push(await handedIn(questionId, ANSWER, { personId, ...times }));
  }
  const attemptId = answers[0]?.attemptId ?? "";
  const remark = { attemptId, revisionNumber: 1, byPersonId: tutor.id, createdAt: HANDED_IN_AT };
  await db.tx(async (tx) => {
    await insertComment({ ...remark, id: newId(), start: 0, end: 6, pen: "wave", text: "开头可以更直接" }, tx);
    await insertComment({ ...remark, id: newId(), start: 20, end: 26, pen: "strike", text: "" }, tx);
    await insertComment({ ...remark, id: newId(), start: null, end: null, pen: "comment", text: OVERALL }, tx);
  });
  const release = { releaseScore: "at-once", releasePoints: "at-once", releaseReference: "at-once" } as const;
  const questions = [{ questionId, versionId: found.version.id }];
  const candidates = answers.map(({ personId }) => personId);
  const assignment = await addAssignment({ questions, candidates, tutors: [tutor.id], ...release });
  for (const answer of answers) {
    await assignAnswers({ assignment, personId: answer.personId, attemptIds: [answer.attemptId] });
  }
  const results = await addClassResults({ tutors: [tutor.id], candidates: 12, marked: 12 });
  await addHistory({ personId: (await addAccount(PRACTISED)).id, answers: 60, lastAt: HANDED_IN_AT });
  return { attemptId, assignmentId: assignment.id, report: results.assignment };
}

export type PrintStory = Awaited<ReturnType<typeof tell>>;

const told = new WeakMap<School, Promise<PrintStory>>();

/** The story in this worker's school, told once. */
export function printStory(school: School): Promise<PrintStory> {
  const known = told.get(school) ?? inSchool(school, tell);
  told.set(school, known);
  return known;
}

/** Gives the assignment another plan of marking, as a tutor would have chosen before handing it out. */
export function planMarking(school: School, { assignmentId }: PrintStory, marking: MarkingPlan): Promise<void> {
  return inSchool(school, async (db) => {
    await db.tx(async (tx) => {
      const { assignments } = tx.tables;
      await tx.update(assignments).set({ marking }).where(eq(assignments.id, assignmentId));
    });
  });
}
