import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { countingLast, mayCount, ofAdmitted } from "../assessments/counting-order";

type ListPractised = { personId: string; limit: number };

/** The person's latest handed-in answers that were marked, those of void sittings left out, with what their access depends on. */
export async function listPractised({ personId, limit }: ListPractised, on: Reader = database()) {
  const { attempts, questions, sittings } = on.tables;
  const found = await on
    .select({
      attemptId: attempts.id,
      questionId: attempts.questionId,
      versionId: attempts.questionVersionId,
      sealedAt: attempts.sealedAt,
      family: questions.family,
      genre: questions.genre,
      status: questions.status,
      visibility: questions.visibility,
    })
    .from(attempts)
    .innerJoin(questions, eq(questions.id, attempts.questionId))
    .leftJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(and(eq(attempts.personId, personId), eq(attempts.status, "sealed"), isNull(sittings.voidedAt)))
    .orderBy(desc(attempts.sealedAt), asc(attempts.id))
    .limit(limit);
  const counting = await countingOf(
    found.map(({ attemptId }) => attemptId),
    on,
  );
  return found.flatMap((row) => {
    const counts = counting.get(row.attemptId);
    return counts === undefined || row.sealedAt === null ? [] : [{ ...row, sealedAt: row.sealedAt, ...counts }];
  });
}

export type PractisedRow = Awaited<ReturnType<typeof listPractised>>[number];

async function countingOf(attemptIds: string[], on: Reader) {
  if (attemptIds.length === 0) return new Map<string, { assessmentId: string; share: number }>();
  const { assessments, admittedAnswers } = on.tables;
  const found = await on
    .select({ attemptId: assessments.attemptId, assessmentId: assessments.id, share: assessments.share })
    .from(assessments)
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(and(mayCount(assessments), inArray(assessments.attemptId, attemptIds)))
    .orderBy(...countingLast(on));
  // In this order the last one of each attempt stays.
  return new Map(found.map(({ attemptId, ...outcome }) => [attemptId, outcome]));
}

/** Key points of assessments, in the order they were written down in. */
export async function listPointsOf({ assessmentIds }: { assessmentIds: string[] }, on: Reader = database()) {
  if (assessmentIds.length === 0) return [];
  const { assessmentPoints } = on.tables;
  return on
    .select()
    .from(assessmentPoints)
    .where(inArray(assessmentPoints.assessmentId, assessmentIds))
    .orderBy(asc(assessmentPoints.assessmentId), asc(assessmentPoints.pointId));
}

/** What these versions ask and how they are marked. */
export async function listVersions({ versionIds }: { versionIds: string[] }, on: Reader = database()) {
  if (versionIds.length === 0) return [];
  const { questionVersions } = on.tables;
  const { id, content } = questionVersions;
  return on.select({ id, content }).from(questionVersions).where(inArray(questionVersions.id, versionIds));
}
