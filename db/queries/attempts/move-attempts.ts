import { and, eq, inArray, ne, not } from "drizzle-orm";
import type { Tx } from "../../client/types";

/**
 * Gives one person's attempts to another: a visitor's to the account they sign in to. An open attempt on a question
 * that the other has open too stays where it is. Returns how many moved.
 */
export async function moveAttempts(
  { fromPersonId, toPersonId }: { fromPersonId: string; toPersonId: string },
  tx: Tx,
): Promise<number> {
  const { attempts } = tx.tables;
  const open = await tx
    .select({ questionId: attempts.questionId })
    .from(attempts)
    .where(and(eq(attempts.personId, toPersonId), eq(attempts.status, "open")));
  const taken = open.map((attempt) => attempt.questionId);
  const conflict = and(eq(attempts.status, "open"), inArray(attempts.questionId, taken));
  const moved = await tx
    .update(attempts)
    .set({ personId: toPersonId })
    .where(
      and(
        eq(attempts.personId, fromPersonId),
        ne(attempts.personId, toPersonId),
        taken.length === 0 || conflict === undefined ? undefined : not(conflict),
      ),
    )
    .returning({ id: attempts.id });
  return moved.length;
}
