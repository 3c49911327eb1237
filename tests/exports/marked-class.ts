import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { eq } from "drizzle-orm";
import { handedIn, wordPoint, wordRubric } from "../attempts/handed-in";
import { addQuestion } from "../attempts/questions";
import { addAssignment, ASSIGNED_AT, assignAnswers } from "../factories/assignments";
import { addAccount } from "../factories/people";
import { loadContext, viewerOf } from "../factories/requests";

/** Two questions of four marks; the first candidate earns 4 and 2, the second 2 and 0, the third hands nothing in. */
export const ANSWERS = [
  ["增设车位。加装电梯。", "增设车位。"],
  ["增设车位。", "多听意见。"],
] as const;

/** A class with an assignment that is handed in and marked by the program, its tutor's pen on the first answer. */
export async function markedClass() {
  const rubric = wordRubric(wordPoint("cars", "车位"), wordPoint("lift", "电梯"));
  const questions: { questionId: string; versionId: string }[] = [];
  for (const title of ["老街治理", "=HYPERLINK(1)"]) {
    const questionId = await addQuestion({ content: { title, rubric, marks: 4 } });
    questions.push({ questionId, versionId: (await getPublishedQuestion({ questionId }))?.version.id ?? "" });
  }
  const tutor = await addAccount("laoshi", "tutor");
  const people = [await addAccount("=cmd|calc"), await addAccount("王小明"), await addAccount("未交的人")];
  const candidates = people.map(({ id }) => id);
  const dueAt = ASSIGNED_AT + 30_000;
  const assignment = await addAssignment({ questions, tutors: [tutor.id], candidates, dueAt, title: "第一周作业" });
  const attemptIds: string[][] = [];
  for (const [at, texts] of ANSWERS.entries()) {
    const personId = candidates[at] ?? "";
    const own: string[] = [];
    for (const [which, text] of texts.entries()) {
      own.push((await handedIn(questions[which]?.questionId ?? "", text, { personId })).attemptId);
    }
    await assignAnswers({ assignment, personId, attemptIds: own });
    attemptIds.push(own);
  }
  const groupId = newId();
  await database().tx(async (tx) => {
    const { classGroups, classMembers } = tx.tables;
    await tx.insert(classGroups).values({ id: groupId, classId: assignment.classId, name: "一组", createdAt: 1 });
    for (const [at, personId] of candidates.entries()) {
      const place = { classId: assignment.classId, personId, joinedBy: "hand" as const, joinedAt: 1 };
      await tx
        .insert(classMembers)
        .values({ ...place, studentNumber: `00${at + 1}`, groupId: at === 0 ? groupId : null });
    }
  });
  const context = loadContext({ viewer: viewerOf(tutor) });
  return { assignment, questions, tutor, people, attemptIds, groupId, context };
}

type Drawn = { attemptId: string; tutorId: string };

/** A wavy line with a remark under 增设车位, the full stop struck out, and a remark on the whole. */
export async function drawOn({ attemptId, tutorId }: Drawn) {
  const remarks = [
    { start: 0, end: 4, pen: "wave" as const, text: "要点准确" },
    { start: 4, end: 5, pen: "strike" as const, text: "" },
    { start: null, end: null, pen: "comment" as const, text: "条理清楚，可再具体。" },
  ];
  await database().tx(async (tx) => {
    const { answerComments, answerHeads } = tx.tables;
    const [head] = await tx.select().from(answerHeads).where(eq(answerHeads.attemptId, attemptId));
    for (const [at, remark] of remarks.entries()) {
      const of = { id: newId(), attemptId, revisionNumber: head?.number ?? 0, byPersonId: tutorId };
      await tx.insert(answerComments).values({ ...of, ...remark, createdAt: ASSIGNED_AT + at });
    }
  });
}
