import { database } from "@db/client/database";
import { revokeOwnSession } from "@db/queries/sessions/revoke-own-session";
import { revokeSessionsOf } from "@db/queries/sessions/sessions";
import { recordAudit } from "~/services/audit/record-audit.server";

type EndSessions = {
  personId: string;
  /** One session, or all but the one in use. */
  which: { sessionId: string } | { allBut: string | null };
  address: string;
  now: number;
};

/** Signs one's own account out of one device or of all others. Somebody else's session is not found. */
export async function endSessions({
  personId,
  which,
  address,
  now,
}: EndSessions): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  return database().tx(async (tx) => {
    if ("sessionId" in which) {
      const ended = await revokeOwnSession({ personId, sessionId: which.sessionId, now }, tx);
      if (!ended) return { ok: false as const, reason: "not-found" as const };
    } else {
      await revokeSessionsOf({ personId, now, exceptSessionId: which.allBut ?? undefined }, tx);
    }
    const details = { scope: "sessionId" in which ? "one" : "others" };
    await recordAudit(
      {
        action: "account.sessions-revoked",
        at: now,
        actorId: personId,
        subjectKind: "person",
        subjectId: personId,
        details,
        address,
      },
      tx,
    );
    return { ok: true as const };
  });
}
