import type { Tx } from "@db/client/types";
import { count, counter, overLimit } from "~/services/accounts/limits/limits.server";

type CountHandIn = { personId: string; now: number };

/**
 * Counts a hand-in that is about to seal, or says when the next one may be. Counted for the person who is signed in, so that nobody
 * can use up another's, and only after the text was stored: what is refused here is sealed later, never lost.
 */
export async function countHandIn(
  { personId, now }: CountHandIn,
  tx: Tx,
): Promise<{ ok: false; reason: "too-often"; minutes: number } | null> {
  const perPerson = counter("handIn", personId);
  const refusal = await overLimit(perPerson, now, tx);
  if (refusal) return { ok: false, reason: "too-often", minutes: refusal.minutes };
  await count(perPerson, now, tx);
  return null;
}
