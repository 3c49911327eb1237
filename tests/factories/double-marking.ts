import { rubricSchema } from "@content/contract/rubric";
import { database } from "@db/client/database";
import { getQuestion } from "@db/queries/content/questions";
import { insertTasks } from "@db/queries/marking/tasks";
import { listTasksOf } from "@db/queries/marking/tasks";
import type { AssignmentRow, NewAssignment } from "@db/schema/rows";
import type { GivenRound } from "~/domain/marking/double/settle";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { recordOverride } from "~/services/marking/record-override.server";
import { handedIn } from "../attempts/handed-in";
import { addPerson, addQuestion } from "../attempts/questions";
import { addAssignment, assignAnswers } from "./assignments";

/** When the tests mark, UTC milliseconds. */
export const MARKED_AT = Date.UTC(2026, 9, 1);

/** Two points of five marks each; the sample answer earns the first by the engine. */
export const DOUBLE_RUBRIC = rubricSchema.parse({
  version: 1,
  title: "老街治理的问题",
  marks: 10,
  points: [
    { id: "p1", label: "排水不畅", marks: 5, pointKind: "problem", expressions: [{ allOf: [["积水"]] }] },
    { id: "p2", label: "报修无人理", marks: 5, pointKind: "problem", expressions: [{ allOf: [["报修"], ["没人"]] }] },
  ],
});
export const DOUBLE_ANSWER = "一是雨天积水。二是电话打烂了也不见来人。";

/** Where the second point stands in the sample answer, in words the rubric lacks. */
export const CREDITED = { start: DOUBLE_ANSWER.indexOf("电话"), end: DOUBLE_ANSWER.length - 1 };

type Mock = {
  assignment: AssignmentRow;
  questionId: string;
  attemptIds: string[];
  candidateId: string;
  tutors: string[];
};

/** A mock exam with one question, marked twice by tutors of the class (the first is its head), and answers to it handed in. */
export async function addMock({
  tutors: many = 4,
  answers = 1,
  ...more
}: { tutors?: number; answers?: number } & Partial<NewAssignment> = {}): Promise<Mock> {
  const tutors: string[] = [];
  for (let at = 0; at < many; at += 1) tutors.push(await addPerson("tutor"));
  const questionId = await addQuestion({ content: { rubric: DOUBLE_RUBRIC, materials: [] } });
  const versionId = (await getQuestion({ questionId }))?.publishedVersionId ?? "";
  const attemptIds: string[] = [];
  const people: string[] = [];
  for (let at = 0; at < answers; at += 1) {
    const { attemptId, personId } = await handedIn(questionId, DOUBLE_ANSWER);
    attemptIds.push(attemptId);
    people.push(personId);
  }
  const questions = [{ questionId, versionId }];
  const assignment = await addAssignment({ questions, tutors, candidates: people, marking: "double", ...more });
  for (const [at, attemptId] of attemptIds.entries()) {
    await assignAnswers({ assignment, personId: people[at] ?? "", attemptIds: [attemptId] });
  }
  return { assignment, questionId, attemptIds, candidateId: people[0] ?? "", tutors };
}

/** What the marking desk opens for answers that are marked twice. */
export async function openDoubleTasks(
  { assignment, questionId, attemptIds }: Mock,
  people: { first?: string; second?: string } = {},
): Promise<void> {
  const task = { assignmentId: assignment.id, questionId, createdAt: MARKED_AT };
  const rounds = ["first", "second"] as const;
  const tasks = attemptIds.flatMap((attemptId) =>
    rounds.map((round) => ({ ...task, attemptId, round, personId: people[round] ?? null })),
  );
  await database().tx((tx) => insertTasks(tasks, tx));
}

/** A mark of a round: so much for each of the two points, in the tutor's own name. */
export async function markRound(input: {
  attemptId: string;
  round: GivenRound;
  by: string;
  points: readonly [number, number];
  reason?: string;
  at?: number;
}) {
  const { attemptId, round, by, points, reason = "", at = 0 } = input;
  const now = MARKED_AT + 1_000 + at;
  const marked = await markedAttempt({ attemptId, now });
  if (!marked?.engine) throw new Error("a handed-in answer is scored");
  const [p1, p2] = points;
  const awards = [
    { pointId: "p1", awarded: p1, places: [] },
    { pointId: "p2", awarded: p2, places: p2 > 0 ? [CREDITED] : [] },
  ];
  const basis = marked.engine.assessment.id;
  return recordOverride({ attemptId, basis, after: "", awards, remaining: null, reason, round, by, now });
}

/** The marking of a round as it stands. */
export async function taskOf(attemptId: string, round: GivenRound) {
  return (await listTasksOf({ attemptId })).find((task) => task.round === round) ?? null;
}
