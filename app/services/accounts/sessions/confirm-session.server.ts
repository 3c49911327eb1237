import { database } from "@db/client/database";
import { setConfirmedAt } from "@db/queries/sessions/confirm-session";
import { checkOwnPassword, type OwnPasswordRefusal } from "../own/check-own-password.server";

type ConfirmSession = { personId: string; sessionId: string | null; password: string; now: number };

/** Takes the password again from whoever is signed in, so that what needs it may be done for a while. */
export async function confirmSession({
  personId,
  sessionId,
  password,
  now,
}: ConfirmSession): Promise<{ ok: true } | OwnPasswordRefusal> {
  const checked = await checkOwnPassword({ personId, password, now });
  if (!checked.ok) return checked;
  if (sessionId !== null) await database().tx((tx) => setConfirmedAt({ sessionId, personId, at: now }, tx));
  return { ok: true };
}
