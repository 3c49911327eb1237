import { isConfirmedWithin } from "@db/queries/sessions/confirm-session";

/** How long a password counts as just given. */
const CONFIRMED_FOR_MS = 10 * 60_000;

/** Whether whoever holds this session gave the account's password in the last ten minutes. */
export async function isConfirmed({
  personId,
  sessionId,
  now,
}: {
  personId: string;
  sessionId: string | null;
  now: number;
}): Promise<boolean> {
  if (sessionId === null) return false;
  // In either direction: one given while the clock ran ahead must not count for as long as it did.
  const [after, before] = [now - CONFIRMED_FOR_MS, now + CONFIRMED_FOR_MS];
  return isConfirmedWithin({ sessionId, personId, after, before });
}
