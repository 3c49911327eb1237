import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "../../client/types";
import type { Attempt } from "../../schema/rows";

type FromTo = { fromPersonId: string; toPersonId: string };

/**
 * The first person's open attempts that cannot move as they are: on questions the other has open alone too, and in sittings of
 * sets the other is sitting too.
 */
export async function listAttemptsInTheWay({ fromPersonId, toPersonId }: FromTo, tx: Tx): Promise<Attempt[]> {
  if (fromPersonId === toPersonId) return [];
  const { attempts, sittings } = tx.tables;
  const openOfOther = tx
    .select({ questionId: attempts.questionId })
    .from(attempts)
    .where(and(eq(attempts.personId, toPersonId), eq(attempts.status, "open"), isNull(attempts.sittingId)));
  const setsOfOther = tx
    .select({ setId: sittings.setId })
    .from(sittings)
    .where(and(eq(sittings.personId, toPersonId), eq(sittings.status, "open"), isNull(sittings.assignmentId)));
  const sameSet = tx
    .select({ id: sittings.id })
    .from(sittings)
    .where(and(eq(sittings.personId, fromPersonId), eq(sittings.status, "open"), inArray(sittings.setId, setsOfOther)));
  return tx
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.personId, fromPersonId),
        eq(attempts.status, "open"),
        or(
          and(isNull(attempts.sittingId), inArray(attempts.questionId, openOfOther)),
          inArray(attempts.sittingId, sameSet),
        ),
      ),
    );
}

/**
 * Gives all attempts and sittings of one person to another: a visitor's to the account they sign in to. Throws (see
 * `isUniqueViolation`) while an attempt is in the way; whoever calls seals those first. Returns how many attempts moved.
 */
export async function moveAttempts({ fromPersonId, toPersonId }: FromTo, tx: Tx): Promise<number> {
  if (fromPersonId === toPersonId) return 0;
  const { attempts, sittings } = tx.tables;
  await tx.update(sittings).set({ personId: toPersonId }).where(eq(sittings.personId, fromPersonId));
  const moved = await tx
    .update(attempts)
    .set({ personId: toPersonId })
    .where(eq(attempts.personId, fromPersonId))
    .returning({ id: attempts.id });
  return moved.length;
}
