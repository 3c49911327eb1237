import { database } from "@db/client/database";
import { revokeSession } from "@db/queries/sessions/sessions";

/** Ends a session on the server; the token is worthless from then on, wherever it was copied to. */
export async function signOut({ sessionId, now }: { sessionId: string; now: number }): Promise<void> {
  await database().tx((tx) => revokeSession({ sessionId, now }, tx));
}
