import { listPointsOf } from "@db/queries/insight/question-marks";
import { listStudentNotes } from "@db/queries/insight/student-notes";
import { listStudentAssignments, listStudentClasses, listStudentEvents } from "@db/queries/insight/student";
import { listPersonNames } from "@db/queries/people/find-people";
import { isStaff, type Viewer } from "~/domain/access/viewer";
import { totalsOf } from "~/domain/insight/class-totals";
import { missesByKind } from "~/domain/insight/misses";

/** Years of assignments; older ones are found from the class. */
const MOST_ASSIGNMENTS = 100;
const MOST_NOTES = 50;

/**
 * A candidate as a tutor who teaches them knows them: their classes with this tutor, what those classes gave them and how it went,
 * misses by kind, and what was noted in person. Null for whoever teaches them in no class.
 */
export async function studentInsight({ personId, viewer }: { personId: string; viewer: Viewer }) {
  if (viewer.kind !== "account" || !isStaff(viewer)) return null;
  const classes = await listStudentClasses({ personId, tutorId: viewer.role === "admin" ? null : viewer.personId });
  if (classes.length === 0) return null;
  const classIds = classes.map(({ id }) => id);
  const given = await listStudentAssignments({ personId, classIds, limit: MOST_ASSIGNMENTS });
  const counting = given.flatMap(({ answers }) =>
    answers.flatMap(({ assessmentId, ...answer }) => (assessmentId === null ? [] : [{ ...answer, assessmentId }])),
  );
  const points = await listPointsOf(counting);
  return {
    personId,
    name: (await listPersonNames({ personIds: [personId] })).get(personId) ?? "",
    classes,
    assignments: given.map(({ sittings, answers, classId, ...assignment }) => ({
      ...assignment,
      className: classes.find(({ id }) => id === classId)?.name ?? "",
      sittings: sittings.length,
      voided: sittings.some(({ voidedAt }) => voidedAt !== null),
      writing: sittings.some(({ status, voidedAt }) => status === "open" && voidedAt === null),
      sealedAt: sittings.findLast(({ status, voidedAt }) => status === "sealed" && voidedAt === null)?.sealedAt ?? null,
      total: totalOf(personId, answers),
      answers: answers.map(({ attemptId, position, source, share, marksHundredths }) => ({
        ...{ attemptId, position, share, marksHundredths },
        marked: source === "tutor",
      })),
    })),
    misses: missesByKind(points),
    notes: await listStudentEvents({ personId, classIds, limit: MOST_NOTES }),
    tutorNotes: await tutorNotesFor(personId, viewer.personId),
  };
}

/** Null for whoever looks at themselves: what tutors note about a person is never theirs to read. */
async function tutorNotesFor(personId: string, viewerId: string) {
  if (personId === viewerId) return null;
  const notes = await listStudentNotes({ personId, limit: MOST_NOTES });
  return notes.map(({ authorId, ...note }) => ({ ...note, own: authorId === viewerId }));
}

type Answers = Awaited<ReturnType<typeof listStudentAssignments>>[number]["answers"];

/** The whole, where every answer has marks. */
function totalOf(personId: string, answers: Answers) {
  const marked = answers.flatMap(({ share, ...answer }) => (share === null ? [] : [{ ...answer, personId, share }]));
  return answers.length === 0 ? null : (totalsOf(marked, answers.length)[0] ?? null);
}

export type InsightOfStudent = NonNullable<Awaited<ReturnType<typeof studentInsight>>>;
