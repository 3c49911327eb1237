import { eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { StudyPlan } from "../../schema/rows";

/** The learner's plan; null where none was made. */
export async function getStudyPlan(
  { personId }: { personId: string },
  on: Reader = database(),
): Promise<StudyPlan | null> {
  const { studyPlans } = on.tables;
  const [plan] = await on.select().from(studyPlans).where(eq(studyPlans.personId, personId)).limit(1);
  return plan ?? null;
}

export async function saveStudyPlan(plan: StudyPlan, tx: Tx): Promise<void> {
  const { studyPlans } = tx.tables;
  const { personId: _person, ...changes } = plan;
  await tx.insert(studyPlans).values(plan).onConflictDoUpdate({ target: studyPlans.personId, set: changes });
}
