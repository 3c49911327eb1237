import { and, desc, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { StudyStep, StudyWay } from "../../schema/study/study";
import { newId } from "../../client/new-id";

type Mine = { personId: string; entryId: string };

/** The newest study of an entry in one way, finished or not; an abandoned one gives way to the next. */
export async function getStudy({ personId, entryId, way }: Mine & { way: StudyWay }, on: Reader = database()) {
  const { studySessions } = on.tables;
  const [study] = await on
    .select()
    .from(studySessions)
    .where(and(eq(studySessions.personId, personId), eq(studySessions.entryId, entryId), eq(studySessions.way, way)))
    .orderBy(desc(studySessions.createdAt), desc(studySessions.id))
    .limit(1);
  return study ?? null;
}

/** How far a learner is in each way of studying an entry, newest first. */
export async function listStudiesOfEntry({ personId, entryId }: Mine, on: Reader = database()) {
  const { studySessions } = on.tables;
  return on
    .select({ way: studySessions.way, stage: studySessions.stage, finishedAt: studySessions.finishedAt })
    .from(studySessions)
    .where(and(eq(studySessions.personId, personId), eq(studySessions.entryId, entryId)))
    .orderBy(desc(studySessions.createdAt), desc(studySessions.id))
    .limit(50);
}

export async function insertStudy({ now, ...study }: Mine & { way: StudyWay; now: number }, tx: Tx): Promise<string> {
  const id = newId();
  const { studySessions } = tx.tables;
  await tx.insert(studySessions).values({ ...study, id, stage: 0, steps: [], createdAt: now, updatedAt: now });
  return id;
}

type Advance = { studyId: string; from: number; stage: number; steps: StudyStep[]; finished: boolean; now: number };

/** Moves a study on from the stage it is at; false where it is no longer there, as after the same form twice. */
export async function advanceStudy({ studyId, from, stage, steps, finished, now }: Advance, tx: Tx): Promise<boolean> {
  const { studySessions } = tx.tables;
  const moved = await tx
    .update(studySessions)
    .set({ stage, steps, updatedAt: now, ...(finished ? { finishedAt: now } : {}) })
    .where(and(eq(studySessions.id, studyId), eq(studySessions.stage, from), isNull(studySessions.finishedAt)))
    .returning({ id: studySessions.id });
  return moved.length > 0;
}
