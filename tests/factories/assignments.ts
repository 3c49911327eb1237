import type { SetContent } from "@content/contract/question-set";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertSet, publishSetVersion } from "@db/queries/sets/sets";
import { insertSitting } from "@db/queries/sittings/sittings";
import type { AssignmentRow, NewAssignment } from "@db/schema/rows";
import { eq } from "drizzle-orm";

/** When everything here was made, UTC milliseconds. */
export const ASSIGNED_AT = 1_750_000_000_000;

type AddAssignment = {
  questions: { questionId: string; versionId: string }[];
  /** Who teaches the class; the first one is its head. */
  tutors: string[];
  candidates: string[];
} & Partial<NewAssignment>;

/** A class with its tutors, and a set of these questions given to candidates of it; everything released by hand. */
export async function addAssignment({ questions, tutors, candidates, ...more }: AddAssignment, on?: Tx) {
  const write = async (tx: Tx): Promise<AssignmentRow> => {
    const { classes, classTutors, assignments, assignmentQuestions, assignmentCandidates } = tx.tables;
    const classId = newId();
    const [headTutor = ""] = tutors;
    await tx.insert(classes).values({ id: classId, name: "周末班", createdBy: headTutor, createdAt: ASSIGNED_AT });
    for (const personId of tutors) {
      const role = personId === headTutor ? ("head" as const) : ("tutor" as const);
      await tx.insert(classTutors).values({ classId, personId, role, addedBy: headTutor, addedAt: ASSIGNED_AT });
    }
    const items = questions.map((question) => ({ ...question, marks: null }));
    const content: SetContent = {
      title: "周测",
      kind: "paper",
      minutes: null,
      readingMinutes: null,
      readingRule: "suggested",
      sourceNote: null,
      items,
    };
    const times = { createdAt: ASSIGNED_AT, updatedAt: ASSIGNED_AT };
    const set = await insertSet({ title: "周测", status: "draft", madeKey: null, draft: content, ...times }, tx);
    const version = { setId: set.id, hash: newId(), content, publishedAt: ASSIGNED_AT, publishedBy: null };
    const published = await publishSetVersion(version, tx);
    const [assignment] = await tx
      .insert(assignments)
      .values({
        classId,
        setId: set.id,
        setVersionId: published.id,
        title: "第一周作业",
        mode: "practice",
        opensAt: ASSIGNED_AT,
        latePolicy: "accept",
        releaseScore: "by-hand",
        releasePoints: "by-hand",
        releaseReference: "by-hand",
        wholeClass: true,
        createdBy: headTutor,
        createdAt: ASSIGNED_AT,
        ...more,
      })
      .returning();
    if (!assignment) throw new Error("an assignment was inserted");
    const assignmentId = assignment.id;
    for (const [index, { questionId, versionId }] of questions.entries()) {
      const place = { assignmentId, position: index + 1, questionId, questionVersionId: versionId };
      await tx.insert(assignmentQuestions).values(place);
    }
    for (const personId of candidates) {
      await tx.insert(assignmentCandidates).values({ assignmentId, personId, addedAt: ASSIGNED_AT });
    }
    return assignment;
  };
  return on ? write(on) : database().tx(write);
}

/** Puts handed-in answers into a sitting of the assignment, as if they had been written for it. */
export async function assignAnswers(
  { assignment, personId, attemptIds }: { assignment: AssignmentRow; personId: string; attemptIds: string[] },
  on?: Tx,
): Promise<string> {
  const write = async (tx: Tx) => {
    const { setId, setVersionId, id: assignmentId, mode } = assignment;
    const state = { status: "sealed" as const, startedAt: ASSIGNED_AT, sealedAt: ASSIGNED_AT + 60_000 };
    const sitting = await insertSitting({ personId, setId, setVersionId, assignmentId, mode, ...state }, tx);
    const { attempts } = tx.tables;
    for (const [index, attemptId] of attemptIds.entries()) {
      const place = { sittingId: sitting.id, position: index + 1 };
      await tx.update(attempts).set(place).where(eq(attempts.id, attemptId));
    }
    return sitting.id;
  };
  return on ? write(on) : database().tx(write);
}
