import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "../../client/types";
import type { Attempt } from "../../schema/rows";

type FromTo = { fromPersonId: string; toPersonId: string };

/** The first person's open attempts on questions that the other has open too: these cannot move as they are. */
export async function listAttemptsInTheWay({ fromPersonId, toPersonId }: FromTo, tx: Tx): Promise<Attempt[]> {
  if (fromPersonId === toPersonId) return [];
  const { attempts } = tx.tables;
  const openOfOther = tx
    .select({ questionId: attempts.questionId })
    .from(attempts)
    .where(and(eq(attempts.personId, toPersonId), eq(attempts.status, "open")));
  return tx
    .select()
    .from(attempts)
    .where(
      and(eq(attempts.personId, fromPersonId), eq(attempts.status, "open"), inArray(attempts.questionId, openOfOther)),
    );
}

/**
 * Gives all attempts of one person to another: a visitor's to the account they sign in to. Throws (see
 * `isUniqueViolation`) while an attempt is in the way; whoever calls seals those first. Returns how many moved.
 */
export async function moveAttempts({ fromPersonId, toPersonId }: FromTo, tx: Tx): Promise<number> {
  if (fromPersonId === toPersonId) return 0;
  const { attempts } = tx.tables;
  const moved = await tx
    .update(attempts)
    .set({ personId: toPersonId })
    .where(eq(attempts.personId, fromPersonId))
    .returning({ id: attempts.id });
  return moved.length;
}
