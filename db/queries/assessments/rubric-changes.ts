import { asc, eq, inArray, ne, type SQL } from "drizzle-orm";
import { database } from "../../client/database";
import { keptQuery, type Place } from "../../client/kept-query";
import type { Reader, Tx } from "../../client/types";
import type { NewRubricChange, RubricChange } from "../../schema/rows";
import { onlyRow } from "../only-row";

/** A change with the version it published: its number among the question's and what its scores are filed under. */
export type NumberedChange = RubricChange & { to: { id: string; number: number; rubricHash: string | null } };

/** Records what was decided; append-only. */
export async function insertRubricChange(change: NewRubricChange, tx: Tx): Promise<RubricChange> {
  return onlyRow(await tx.insert(tx.tables.rubricChanges).values(change).returning());
}

const changesOfQuestion = keptQuery((on: Reader, place: Place<{ questionId: string }>) =>
  changesWhere(eq(on.tables.rubricChanges.questionId, place("questionId")), on),
);

/** Everything that was decided for a question's scores, oldest version first. */
export async function listRubricChanges(
  { questionId }: { questionId: string },
  on: Reader = database(),
): Promise<NumberedChange[]> {
  return (await on.ask(changesOfQuestion, { questionId })).map(toNumbered);
}

/** The decisions of every question in which some change moves scores, oldest version first. */
export async function listMovingChanges(on: Reader = database()): Promise<NumberedChange[]> {
  const { rubricChanges } = on.tables;
  const moved = await on
    .selectDistinct({ questionId: rubricChanges.questionId })
    .from(rubricChanges)
    .where(ne(rubricChanges.choice, "keep"));
  const ids = moved.map(({ questionId }) => questionId);
  return ids.length === 0 ? [] : (await changesWhere(inArray(rubricChanges.questionId, ids), on)).map(toNumbered);
}

type FoundChange = { change: RubricChange; number: number; rubricHash: string | null };

function changesWhere(where: SQL, on: Reader) {
  const { rubricChanges, questionVersions } = on.tables;
  return on
    .select({ change: rubricChanges, number: questionVersions.number, rubricHash: questionVersions.rubricHash })
    .from(rubricChanges)
    .innerJoin(questionVersions, eq(questionVersions.id, rubricChanges.toVersionId))
    .where(where)
    .orderBy(asc(questionVersions.number), asc(rubricChanges.id));
}

function toNumbered({ change, number, rubricHash }: FoundChange): NumberedChange {
  return { ...change, to: { id: change.toVersionId, number, rubricHash } };
}
