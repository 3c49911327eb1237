import { setImmediate } from "node:timers/promises";
import { database } from "@db/client/database";
import { getSchool } from "@db/queries/operations/school";
import { eraseRetained, lastUse, listRetainedAttempts } from "@db/queries/people/retained-texts";
import { logger } from "~/server/logger.server";
import { recordAudit } from "~/services/audit/record-audit.server";

const DAY_MS = 86_400_000;
/** Blanked in one transaction; saves wait for no more than that. */
const PER_TRANSACTION = 20;
/** A school that nobody has used for so long by its own clock has stood still, or its clock was put forward: nothing is blanked. */
const IN_USE_WITHIN_MS = 14 * DAY_MS;

/**
 * Blanks the words of answers handed in longer ago than the school keeps them; marks and times stay. Recorded with how many,
 * never whose. Returns how many it blanked.
 */
export async function keepRetention({ now }: { now: number }): Promise<number> {
  const days = (await getSchool())?.retainTextDays ?? null;
  if (days === null) return 0;
  const before = now - days * DAY_MS;
  const [some] = await listRetainedAttempts({ before, limit: 1 });
  if (some === undefined) return 0;
  if (Math.abs(now - (await lastUse())) > IN_USE_WITHIN_MS) {
    logger.warn({ days }, "no answer was blanked: nobody has used the school lately by this clock, which may be wrong");
    return 0;
  }
  let blanked = 0;
  for (;;) {
    const attemptIds = await listRetainedAttempts({ before, limit: PER_TRANSACTION });
    if (attemptIds.length === 0) return blanked;
    await database().tx(async (tx) => {
      await eraseRetained({ attemptIds, now }, tx);
      const details = { answers: attemptIds.length, days };
      await recordAudit({ action: "retention.blanked", at: now, actorId: null, details }, tx);
    });
    blanked += attemptIds.length;
    await setImmediate();
  }
}
