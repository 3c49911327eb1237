import { removeLock, getLock } from "@db/queries/marking/locks";
import type { Script } from "~/domain/marking/queue/script-queue";
import { recordOverride, type Override } from "~/services/marking/record-override.server";

type MarkScript = Omit<Override, "round" | "assigned" | "alongside" | "attemptId" | "choice"> & { script: Script };

/** A tutor's marks for a script of their queue: recorded, the task done with them and the lock given up, all or nothing. */
export async function markScript({ script, ...marks }: MarkScript) {
  const { attemptId, round } = script;
  return recordOverride({
    ...marks,
    attemptId,
    round: round === "single" ? null : round,
    assigned: true,
    alongside: async (_, tx) => {
      const lock = await getLock({ attemptId }, tx);
      if (lock?.personId === marks.by) await removeLock({ attemptId, page: lock.page }, tx);
    },
  });
}
