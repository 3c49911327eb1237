import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewRedo, Redo } from "../../schema/rows";

/** Adds redos; an attempt brings each kind back once. */
export async function insertRedos(redos: NewRedo[], tx: Tx): Promise<void> {
  if (redos.length === 0) return;
  const { redos: table } = tx.tables;
  await tx
    .insert(table)
    .values(redos)
    .onConflictDoNothing({ target: [table.attemptId, table.kind] });
}

type OpenRedo = Redo & { title: string; family: string; minutes: number | null };

/** What is neither done nor put away, with its question. */
export async function listOpenRedos({ personId }: { personId: string }, on: Reader = database()): Promise<OpenRedo[]> {
  const { redos, questions, questionVersions } = on.tables;
  const found = await on
    .select({ redo: redos, title: questions.title, family: questions.family, content: questionVersions.content })
    .from(redos)
    .innerJoin(questions, eq(questions.id, redos.questionId))
    .leftJoin(questionVersions, eq(questionVersions.id, questions.publishedVersionId))
    .where(and(eq(redos.personId, personId), isNull(redos.doneAt), isNull(redos.dismissedAt)))
    .orderBy(asc(redos.dueAt), asc(redos.id));
  return found.map(({ redo, content, ...question }) => ({ ...redo, ...question, minutes: content?.minutes ?? null }));
}

/** Which of these attempts something was brought back of already. */
export async function listBroughtBack(
  { personId, attemptIds }: { personId: string; attemptIds: string[] },
  on: Reader = database(),
): Promise<string[]> {
  if (attemptIds.length === 0) return [];
  const { redos } = on.tables;
  const found = await on
    .selectDistinct({ attemptId: redos.attemptId })
    .from(redos)
    .where(and(eq(redos.personId, personId), inArray(redos.attemptId, attemptIds)));
  return found.map(({ attemptId }) => attemptId);
}

export async function getRedo(
  { redoId, personId }: { redoId: string; personId: string },
  on: Reader = database(),
): Promise<Redo | null> {
  const { redos } = on.tables;
  const [redo] = await on
    .select()
    .from(redos)
    .where(and(eq(redos.id, redoId), eq(redos.personId, personId)))
    .limit(1);
  return redo ?? null;
}

export async function setRedoDone(
  { redoId, at, attemptId }: { redoId: string; at: number; attemptId: string },
  tx: Tx,
): Promise<void> {
  const { redos } = tx.tables;
  await tx
    .update(redos)
    .set({ doneAt: at, doneAttemptId: attemptId })
    .where(and(eq(redos.id, redoId), isNull(redos.doneAt)));
}

/** Moves an open redo: it is counted from a later hand-in than before. */
export async function setRedoDue(
  { redoId, dueAt, countedFrom }: { redoId: string; dueAt: number; countedFrom: number },
  tx: Tx,
): Promise<void> {
  const { redos } = tx.tables;
  await tx
    .update(redos)
    .set({ dueAt, createdAt: countedFrom })
    .where(and(eq(redos.id, redoId), isNull(redos.doneAt)));
}

export async function setRedoDismissed(
  { redoId, personId, at }: { redoId: string; personId: string; at: number },
  tx: Tx,
): Promise<void> {
  const { redos } = tx.tables;
  await tx
    .update(redos)
    .set({ dismissedAt: at })
    .where(and(eq(redos.id, redoId), eq(redos.personId, personId), isNull(redos.doneAt)));
}
