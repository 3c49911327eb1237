import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../../client/types";
import { touchAttemptsOf } from "../attempts/attempts";
import { eraseAnswers } from "./erase-answers";
import { eraseDeskTraces } from "./erase-desk-traces";
import { eraseStudy } from "./erase-study";

/**
 * The one permitted removal: blanks the person, their texts and whatever quotes them. Marks per point, counts and times stay.
 * Recording it in the audit trail is the caller's.
 */
export async function erasePerson({ personId, now }: { personId: string; now: number }, tx: Tx): Promise<void> {
  const { people, sessions, attempts, accommodations } = tx.tables;
  await tx
    .update(people)
    .set({ userName: null, displayName: "", email: null, passwordHash: null, disabledAt: now, erasedAt: now })
    .where(and(eq(people.id, personId), isNull(people.erasedAt)));
  await tx.update(sessions).set({ revokedAt: now, userAgent: null }).where(eq(sessions.personId, personId));
  await tx
    .update(accommodations)
    .set({ reason: "", erasedAt: now })
    .where(and(eq(accommodations.personId, personId), isNull(accommodations.erasedAt)));
  // Saves that began before this and end after it begin again, and find nobody (`Database.txOnOneAnswer`).
  await touchAttemptsOf({ personId }, tx);
  await eraseAnswers({ which: eq(attempts.personId, personId), now }, tx);
  await eraseDeskTraces({ personId, now }, tx);
  await eraseStudy({ personId }, tx);
}
