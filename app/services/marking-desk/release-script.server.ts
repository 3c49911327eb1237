import { database } from "@db/client/database";
import { getLock, removeLock } from "@db/queries/marking/locks";

/** Gives up a script that one has open; somebody else's lock stays. */
export async function releaseScript({ attemptId, personId }: { attemptId: string; personId: string }): Promise<void> {
  await database().tx(async (tx) => {
    const lock = await getLock({ attemptId }, tx);
    if (lock?.personId === personId) await removeLock({ attemptId, page: lock.page }, tx);
  });
}
