import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import { keptQuery, type Place } from "../../client/kept-query";
import type { Reader } from "../../client/types";

const handedIn = keptQuery((on: Reader, place: Place<{ attemptId: string }>) => {
  const { attempts, sittings } = on.tables;
  return on
    .select({ id: sittings.id })
    .from(attempts)
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .where(
      and(
        eq(attempts.id, place("attemptId")),
        eq(sittings.status, "sealed"),
        isNotNull(sittings.assignmentId),
        isNull(sittings.voidedAt),
      ),
    )
    .limit(1);
});

/** The sitting of an assignment that this answer is of, once all of it is handed in; null while it is not, and for one's own practice. */
export async function getHandedInForAssignment(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<string | null> {
  const [found] = await on.ask(handedIn, { attemptId });
  return found?.id ?? null;
}
