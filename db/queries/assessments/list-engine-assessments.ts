import { and, asc, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { Assessment } from "../../schema/rows";

/** The engine's assessments of these attempts, oldest first. */
export async function listEngineAssessments(
  { attemptIds }: { attemptIds: string[] },
  on: Reader = database(),
): Promise<Assessment[]> {
  if (attemptIds.length === 0) return [];
  const { assessments } = on.tables;
  return on
    .select()
    .from(assessments)
    .where(and(eq(assessments.source, "engine"), inArray(assessments.attemptId, attemptIds)))
    .orderBy(asc(assessments.createdAt), asc(assessments.id));
}
