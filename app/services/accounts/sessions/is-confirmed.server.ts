import { isConfirmedSince } from "@db/queries/sessions/confirm-session";

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
  return sessionId !== null && (await isConfirmedSince({ sessionId, personId, since: now - CONFIRMED_FOR_MS }));
}
