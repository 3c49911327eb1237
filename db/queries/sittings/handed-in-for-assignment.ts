import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** The sitting of an assignment that this answer is of, once all of it is handed in; null while it is not, and for one's own practice. */
export async function getHandedInForAssignment(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<string | null> {
  const { attempts, sittings } = on.tables;
  const [found] = await on
    .select({ id: sittings.id })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(
      and(
        eq(attempts.id, attemptId),
        eq(sittings.status, "sealed"),
        isNotNull(sittings.assignmentId),
        isNull(sittings.voidedAt),
      ),
    )
    .limit(1);
  return found?.id ?? null;
}
