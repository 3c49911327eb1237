import { and, desc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";

type Consent = { personId: string; provider: string; given: boolean; now: number };

/** Keeps a yes or a no beside the earlier ones. */
export async function insertAdviceConsent({ now, ...consent }: Consent, tx: Tx): Promise<void> {
  await tx.insert(tx.tables.adviceConsents).values({ ...consent, at: now });
}

type HasConsent = { personId: string; provider: string };

/** Whether the person's text may be sent to this provider: their latest word; no where they never said. */
export async function hasAdviceConsent({ personId, provider }: HasConsent, on: Reader = database()): Promise<boolean> {
  const { adviceConsents } = on.tables;
  const [latest] = await on
    .select({ given: adviceConsents.given, at: adviceConsents.at })
    .from(adviceConsents)
    .where(and(eq(adviceConsents.personId, personId), eq(adviceConsents.provider, provider)))
    // Of two words in the same millisecond the no counts.
    .orderBy(desc(adviceConsents.at), adviceConsents.given)
    .limit(1);
  return latest?.given ?? false;
}
