import { database } from "@db/client/database";
import { getLock, setLock } from "@db/queries/marking/locks";
import { listPersonNames } from "@db/queries/people/find-people";
import { isLockedFor } from "~/domain/marking/queue/script-lock";

/** Who has a script open for marking: oneself, or somebody else since a moment. */
export type ScriptLock = { mine: true } | { mine: false; name: string; heardAt: number };

type LockScript = { attemptId: string; personId: string; page: string; now: number };

/**
 * A page opens a script for marking or goes on with it. Where somebody else has it open that is told; nobody is kept from
 * marking by it, since marks that came in between are never set aside unseen.
 */
export async function lockScript({ attemptId, personId, page, now }: LockScript): Promise<ScriptLock> {
  const other = await database().tx(async (tx) => {
    const lock = await getLock({ attemptId }, tx);
    if (lock && isLockedFor(personId, lock, now)) return lock;
    await setLock({ attemptId, personId, page, heardAt: now }, tx);
    return null;
  });
  if (!other) return { mine: true };
  const names = await listPersonNames({ personIds: [other.personId] });
  return { mine: false, name: names.get(other.personId) ?? "", heardAt: other.heardAt };
}
