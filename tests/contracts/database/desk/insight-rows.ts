import type { SetContent } from "@content/contract/question-set";
import type { ReportPoint } from "@content/contract/report";
import type { Database } from "@db/client/types";
import { insertAssignment } from "@db/queries/assignments/assignments";
import { insertCandidates } from "@db/queries/assignments/candidates";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { insertPerson } from "@db/queries/people/people";
import { insertSet, publishSetVersion } from "@db/queries/sets/sets";
import { insertSitting } from "@db/queries/sittings/sittings";
import type { NewAssessment } from "@db/schema/rows";
import { assessmentOf, attemptOf, NOW, person, report, seedAttempt } from "../sample-rows";

/** A class with one tutor, two members, and an assignment of one question to both. */
export async function seedMarkedClass(db: Database) {
  return db.tx(async (tx) => {
    const seeded = await seedAttempt(tx);
    const { candidate, question, version } = seeded;
    const other = await insertPerson(person({ userName: "wang", displayName: "王" }), tx);
    const tutor = await insertPerson({ ...person({ userName: "li" }), role: "tutor" }, tx);
    const { classes, classTutors, classMembers } = tx.tables;
    await tx.insert(classes).values({ id: "c", name: "冲刺班", createdBy: tutor.id, createdAt: NOW });
    const teaches = { classId: "c", personId: tutor.id, role: "head" as const, addedBy: tutor.id, addedAt: NOW };
    await tx.insert(classTutors).values(teaches);
    const member = { classId: "c", joinedBy: "hand" as const, joinedAt: NOW };
    await tx.insert(classMembers).values({ ...member, personId: candidate.id, studentNumber: "01" });
    await tx.insert(classMembers).values({ ...member, personId: other.id, studentNumber: "02" });
    const rest = { readingMinutes: null, readingRule: "suggested" as const, sourceNote: null };
    const items = [{ questionId: question.id, versionId: version.id, marks: null }];
    const draft: SetContent = { title: "题组", kind: "set", minutes: 30, ...rest, items };
    const set = await insertSet({ title: "题组", status: "draft", draft, createdAt: NOW, updatedAt: NOW }, tx);
    const published = await publishSetVersion(
      { setId: set.id, hash: "h1", content: draft, publishedAt: NOW, publishedBy: null },
      tx,
    );
    const release = { releaseScore: "by-hand", releasePoints: "by-hand", releaseReference: "by-hand" } as const;
    await insertAssignment(
      {
        assignment: {
          ...{ id: "a", classId: "c", setId: set.id, setVersionId: published.id, title: "作业", mode: "timed" },
          ...{ opensAt: NOW, dueAt: NOW + 1_000, latePolicy: "refuse", ...release, wholeClass: true },
          ...{ createdBy: tutor.id, createdAt: NOW },
        },
        questions: [{ position: 1, questionId: question.id, questionVersionId: version.id }],
      },
      tx,
    );
    await insertCandidates({ assignmentId: "a", personIds: [candidate.id, other.id], now: NOW }, tx);
    return { ...seeded, other, tutor, set, published };
  });
}

export type MarkedClass = Awaited<ReturnType<typeof seedMarkedClass>>;

type Sat = { id: string; personId: string; sealedAt: number; voidedAt?: number };

/** A sitting of the assignment that was handed in, with its one answer. */
export async function sit(db: Database, { question, version, set, published }: MarkedClass, sat: Sat) {
  return db.tx(async (tx) => {
    const { id, personId, sealedAt, voidedAt = null } = sat;
    const sealed = { status: "sealed" as const, startedAt: NOW, sealedAt };
    const sitting = {
      id,
      personId,
      setId: set.id,
      setVersionId: published.id,
      assignmentId: "a",
      mode: "timed" as const,
    };
    await insertSitting({ ...sitting, ...sealed, voidedAt }, tx);
    const row = { ...attemptOf(personId, question.id, version.id), sittingId: id, position: 1 };
    return insertAttempt({ ...row, ...sealed, sealedBy: "hand-in" }, tx);
  });
}

/** An assessment whose one key point earned `tenths` of ten marks. */
export async function mark(
  db: Database,
  attemptId: string,
  tenths: number,
  changes: Partial<NewAssessment> = {},
): Promise<string> {
  const status = tenths === 10 ? "hit" : tenths === 0 ? "missed" : "partial";
  const point: ReportPoint = { id: "p1", awarded: tenths, max: 10, status, evidence: [] };
  const points: ReportPoint[] = [tenths === 10 ? point : { ...point, reason: "absent" }];
  const row = await db.tx((tx) =>
    insertAssessment(
      {
        ...assessmentOf(attemptId),
        ...{ share: tenths / 10, marksHundredths: tenths * 100, report: { ...report, marks: tenths, points } },
        ...changes,
      },
      tx,
    ),
  );
  if (!row) throw new Error("the engine marked this answer already");
  return row.id;
}
