import { and, eq, inArray, max } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** When each of these people last began, saved or handed in an answer; who never did is left out. For `isSilent`. */
export async function listLastHeard(
  { personIds }: { personIds: string[] },
  on: Reader = database(),
): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map();
  const { attempts, answerHeads } = on.tables;
  const { personId } = attempts;
  const begun = await on
    .select({ personId, startedAt: max(attempts.startedAt), sealedAt: max(attempts.sealedAt) })
    .from(attempts)
    .where(inArray(personId, personIds))
    .groupBy(personId);
  // What was handed in was saved before: only answers still open can have been heard of later.
  const saved = await on
    .select({ personId, at: max(answerHeads.receivedAt) })
    .from(attempts)
    .innerJoin(answerHeads, eq(answerHeads.attemptId, attempts.id))
    .where(and(inArray(personId, personIds), eq(attempts.status, "open")))
    .groupBy(personId);
  const savedAt = new Map(saved.map((row) => [row.personId, row.at ?? 0]));
  return new Map(
    begun.map((row) => [row.personId, Math.max(row.startedAt ?? 0, row.sealedAt ?? 0, savedAt.get(row.personId) ?? 0)]),
  );
}
