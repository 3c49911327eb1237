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

/** Looked at in one piece, between which saves and pages have their turn. */
const LOOK_AT = 500;
/** Looked at in one round; the next one goes on from there. Days matter here, and hours do not. */
const LOOK_AT_IN_A_ROUND = 50_000;

/** The attempt that the last round ended at; empty where it came to the end of all. */
let endedAt = "";

type Keep = { now: number; lookAt?: number; lookAtInARound?: number };

/**
 * Blanks the words of answers handed in longer ago than the school keeps them; marks and times stay. Recorded with how many,
 * never whose. Returns how many it blanked.
 */
export async function keepRetention(keep: Keep): Promise<number> {
  const { now, lookAt = LOOK_AT, lookAtInARound = LOOK_AT_IN_A_ROUND } = keep;
  const days = (await getSchool())?.retainTextDays ?? null;
  if (days === null) return 0;
  const before = now - days * DAY_MS;
  let blanked = 0;
  for (let looked = 0; looked < lookAtInARound; looked += lookAt) {
    const { attemptIds, next } = await listRetainedAttempts({ before, after: endedAt, look: lookAt });
    if (attemptIds.length > 0 && blanked === 0 && Math.abs(now - (await lastUse())) > IN_USE_WITHIN_MS) {
      logger.warn(
        { days },
        "no answer was blanked: nobody has used the school lately by this clock, which may be wrong",
      );
      return 0;
    }
    for (let at = 0; at < attemptIds.length; at += PER_TRANSACTION) {
      const some = attemptIds.slice(at, at + PER_TRANSACTION);
      blanked += await blank(some, { before, now, days });
      await setImmediate();
    }
    endedAt = next ?? "";
    if (next === null) break;
    await setImmediate();
  }
  return blanked;
}

type Blank = { before: number; now: number; days: number };

async function blank(attemptIds: string[], { before, now, days }: Blank): Promise<number> {
  return database().tx(async (tx) => {
    const answers = await eraseRetained({ attemptIds, before, now }, tx);
    const details = { answers, days };
    if (answers > 0) await recordAudit({ action: "retention.blanked", at: now, actorId: null, details }, tx);
    return answers;
  });
}
