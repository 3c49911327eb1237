import { asc, eq, inArray, ne } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewRubricChange, RubricChange } from "../../schema/rows";
import { onlyRow } from "../only-row";

/** A change with the version it published: its number among the question's and what its scores are filed under. */
export type NumberedChange = RubricChange & { to: { id: string; number: number; rubricHash: string | null } };

/** Records what was decided; append-only. */
export async function insertRubricChange(change: NewRubricChange, tx: Tx): Promise<RubricChange> {
  return onlyRow(await tx.insert(tx.tables.rubricChanges).values(change).returning());
}

/** Everything that was decided for a question's scores, oldest version first. */
export async function listRubricChanges(
  { questionId }: { questionId: string },
  on: Reader = database(),
): Promise<NumberedChange[]> {
  const { rubricChanges } = on.tables;
  return numbered(eq(rubricChanges.questionId, questionId), on);
}

/** The decisions of every question in which some change moves scores, oldest version first. */
export async function listMovingChanges(on: Reader = database()): Promise<NumberedChange[]> {
  const { rubricChanges } = on.tables;
  const moved = await on
    .selectDistinct({ questionId: rubricChanges.questionId })
    .from(rubricChanges)
    .where(ne(rubricChanges.choice, "keep"));
  const ids = moved.map(({ questionId }) => questionId);
  return ids.length === 0 ? [] : numbered(inArray(rubricChanges.questionId, ids), on);
}

async function numbered(where: ReturnType<typeof eq>, on: Reader): Promise<NumberedChange[]> {
  const { rubricChanges, questionVersions } = on.tables;
  const found = await on
    .select({ change: rubricChanges, number: questionVersions.number, rubricHash: questionVersions.rubricHash })
    .from(rubricChanges)
    .innerJoin(questionVersions, eq(questionVersions.id, rubricChanges.toVersionId))
    .where(where)
    .orderBy(asc(questionVersions.number), asc(rubricChanges.id));
  return found.map(({ change, number, rubricHash }) => ({
    ...change,
    to: { id: change.toVersionId, number, rubricHash },
  }));
}
