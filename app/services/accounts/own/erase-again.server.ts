import { database } from "@db/client/database";
import { erasePerson } from "@db/queries/people/erase-person";
import { listErasedSince } from "@db/queries/people/find-people";

/** No request that was let in before an erasure lasts as long, nor does any process stay away from its database and write then. */
const LOOKS_BACK_MS = 86_400_000;

/**
 * Blanks once more those who were erased lately: what somebody was still writing of them, or they themselves in another window, at
 * that very moment may have been stored just after it. Returns how many they were.
 */
export async function eraseAgain({ now }: { now: number }): Promise<number> {
  const erased = await listErasedSince({ since: now - LOOKS_BACK_MS });
  for (const { id, erasedAt } of erased) {
    await database().tx((tx) => erasePerson({ personId: id, now: erasedAt }, tx));
  }
  return erased.length;
}
