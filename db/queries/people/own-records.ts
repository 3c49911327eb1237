import { asc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

type Mine = { personId: string };

/** Every attempt of a person with the title of its question, in the order they were begun. */
export async function listOwnAttempts({ personId }: Mine, on: Reader = database()) {
  const { attempts, questions } = on.tables;
  return on
    .select({ attempt: attempts, title: questions.title })
    .from(attempts)
    .innerJoin(questions, eq(questions.id, attempts.questionId))
    .where(eq(attempts.personId, personId))
    .orderBy(asc(attempts.startedAt), asc(attempts.id));
}

/** What a person wrote at the stages of their studies, with what each is of. Whether that may be shown now, `visibleEntry` says. */
export async function listOwnStudies({ personId }: Mine, on: Reader = database()) {
  const { studySessions, libraryEntries } = on.tables;
  const { packId, kind, genre, status, title } = libraryEntries;
  return on
    .select({ study: studySessions, entry: { packId, kind, genre, status, title } })
    .from(studySessions)
    .innerJoin(libraryEntries, eq(libraryEntries.id, studySessions.entryId))
    .where(eq(studySessions.personId, personId))
    .orderBy(asc(studySessions.createdAt), asc(studySessions.id));
}

/** Points a person looked for in materials, and how they worded them: not what was right about it. */
export async function listOwnHunts({ personId }: Mine, on: Reader = database()) {
  const { pointHunts, questionVersions, questions } = on.tables;
  const { marks, rewrites, createdAt, checkedAt } = pointHunts;
  return on
    .select({ title: questions.title, marks, rewrites, createdAt, checkedAt })
    .from(pointHunts)
    .innerJoin(questionVersions, eq(questionVersions.id, pointHunts.questionVersionId))
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .where(eq(pointHunts.personId, personId))
    .orderBy(asc(createdAt), asc(pointHunts.id));
}

/** What a person allowed or no longer allows: sending answers to a provider, and showing them in class without a name. */
export async function listOwnConsents({ personId }: Mine, on: Reader = database()) {
  const { adviceConsents, classMembers, classes } = on.tables;
  const { provider, given, at } = adviceConsents;
  const { keptOutOfSamples, studentNumber, joinedAt, leftAt } = classMembers;
  const [advice, memberships] = await Promise.all([
    on
      .select({ provider, given, at })
      .from(adviceConsents)
      .where(eq(adviceConsents.personId, personId))
      .orderBy(asc(at)),
    on
      .select({ name: classes.name, keptOutOfSamples, studentNumber, joinedAt, leftAt })
      .from(classMembers)
      .innerJoin(classes, eq(classes.id, classMembers.classId))
      .where(eq(classMembers.personId, personId))
      .orderBy(asc(joinedAt), asc(classes.id)),
  ]);
  return { advice, memberships };
}

/** What a person asked of the markers, and what came of it. */
export async function listOwnAppeals({ personId }: Mine, on: Reader = database()) {
  const { appeals } = on.tables;
  const { attemptId, pointId, reason, state, outcome, createdAt } = appeals;
  return on
    .select({ attemptId, pointId, reason, state, outcome, createdAt })
    .from(appeals)
    .where(eq(appeals.personId, personId))
    .orderBy(asc(createdAt), asc(appeals.id));
}
