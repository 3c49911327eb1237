import { and, asc, eq, isNotNull, isNull, ne, type SQL } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { Sitting } from "../../schema/rows";
import { countingLast, mayCount, ofAdmitted } from "../assessments/counting-order";

/** One answer of a sitting; what is unset, or not assessed yet, is null. */
export type AssignedAttempt = {
  attemptId: string;
  questionId: string;
  position: number;
  status: "open" | "sealed";
  sealedAt: number | null;
  sealedBy: "hand-in" | "deadline" | null;
  medium: "typed" | "paper";
  characters: number;
  lastSavedAt: number | null;
  /** The marks that count are a tutor's, or what the rule made of several. */
  marked: boolean;
  /** It is marked in rounds that are not all done. */
  inRounds: boolean;
  share: number | null;
  marksHundredths: number | null;
  maxHundredths: number | null;
};

export type AssignedSittingRow = Sitting & { attempts: AssignedAttempt[] };

/** All sittings of an assignment, void ones too, in the order they were begun, each answer with the marks that count. */
export async function listSittingsOf(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<AssignedSittingRow[]> {
  return listWhere(eq(on.tables.sittings.assignmentId, assignmentId), on);
}

/** The candidate's own sittings of one assignment, as `listSittingsOf`. What of them may be shown is not decided here. */
export async function listOwnSittings(
  { assignmentId, candidateId }: { assignmentId: string; candidateId: string },
  on: Reader = database(),
): Promise<AssignedSittingRow[]> {
  const { sittings } = on.tables;
  return listWhere(and(eq(sittings.assignmentId, assignmentId), eq(sittings.personId, candidateId)), on);
}

/** The candidate's own sittings of every assignment, as `listSittingsOf`. */
export async function listAssignedSittings(
  { candidateId }: { candidateId: string },
  on: Reader = database(),
): Promise<AssignedSittingRow[]> {
  const { sittings } = on.tables;
  return listWhere(and(isNotNull(sittings.assignmentId), eq(sittings.personId, candidateId)), on);
}

async function listWhere(which: SQL | undefined, on: Reader): Promise<AssignedSittingRow[]> {
  const { sittings, attempts, answerHeads, assessments, admittedAnswers, markingTasks } = on.tables;
  const rows = await on.select().from(sittings).where(which).orderBy(asc(sittings.startedAt), asc(sittings.id));
  if (rows.length === 0) return [];
  const answers = await on
    .select({
      sittingId: attempts.sittingId,
      attemptId: attempts.id,
      questionId: attempts.questionId,
      position: attempts.position,
      status: attempts.status,
      sealedAt: attempts.sealedAt,
      sealedBy: attempts.sealedBy,
      medium: attempts.medium,
      characters: answerHeads.charCount,
      lastSavedAt: answerHeads.receivedAt,
    })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .leftJoin(answerHeads, eq(answerHeads.attemptId, attempts.id))
    .where(which)
    .orderBy(asc(attempts.position));
  const scored = await on
    .select({
      attemptId: assessments.attemptId,
      source: assessments.source,
      marksHundredths: assessments.marksHundredths,
      maxHundredths: assessments.maxHundredths,
      share: assessments.share,
    })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, assessments.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(and(which, mayCount(assessments)))
    .orderBy(...countingLast(on));
  const rounds = await on
    .select({ attemptId: markingTasks.attemptId })
    .from(markingTasks)
    .innerJoin(attempts, eq(attempts.id, markingTasks.attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(and(which, ne(markingTasks.round, "single"), isNull(markingTasks.doneAt)));
  const inRounds = new Set(rounds.map(({ attemptId }) => attemptId));
  // In this order the last one of each attempt stays.
  const counting = new Map(scored.map((one) => [one.attemptId, one]));
  const bySitting = new Map<string, AssignedAttempt[]>();
  for (const { sittingId, position, characters, ...answer } of answers) {
    const {
      source = null,
      share = null,
      marksHundredths = null,
      maxHundredths = null,
    } = counting.get(answer.attemptId) ?? {};
    const list = bySitting.get(sittingId ?? "") ?? [];
    const score = {
      marked: source === "tutor",
      inRounds: inRounds.has(answer.attemptId),
      share,
      marksHundredths,
      maxHundredths,
    };
    list.push({ ...answer, position: position ?? 0, characters: characters ?? 0, ...score });
    bySitting.set(sittingId ?? "", list);
  }
  return rows.map((sitting) => ({ ...sitting, attempts: bySitting.get(sitting.id) ?? [] }));
}

type VoidSitting = { sittingId: string; assignmentId: string; reason: string; by: string; now: number };

/** 作废: of a sitting of the assignment; whose it was, or null when it is not there or void already. */
export async function setVoided(
  { sittingId, assignmentId, reason, by, now }: VoidSitting,
  tx: Tx,
): Promise<Sitting | null> {
  const { sittings } = tx.tables;
  const [before] = await tx
    .select()
    .from(sittings)
    .where(and(eq(sittings.id, sittingId), eq(sittings.assignmentId, assignmentId)))
    .limit(1);
  if (!before || before.voidedAt !== null) return null;
  await tx.update(sittings).set({ voidedAt: now, voidedBy: by, voidReason: reason }).where(eq(sittings.id, sittingId));
  return before;
}
