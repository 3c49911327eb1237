import { and, desc, eq, gt, isNull, ne } from "drizzle-orm";
import { database } from "../../client/database";
import { keptQuery, type Place } from "../../client/kept-query";
import type { Reader, Tx } from "../../client/types";
import type { NewSession, Person, Session } from "../../schema/rows";
import { onlyRow } from "../only-row";

export async function insertSession(session: NewSession, tx: Tx): Promise<Session> {
  return onlyRow(await tx.insert(tx.tables.sessions).values(session).returning());
}

type SessionOf = { tokenHash: string; now: number };

const sessionOf = keptQuery((on: Reader, place: Place<SessionOf>) => {
  const { sessions, people } = on.tables;
  return on
    .select({ session: sessions, person: people })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.tokenHash, place("tokenHash")),
        isNull(sessions.revokedAt),
        isNull(people.disabledAt),
        gt(sessions.expiresAt, place("now")),
      ),
    )
    .limit(1);
});

/** Before every session's end. */
const LONG_AGO = 0;

/** The session and its person; null when unknown, revoked, over at `now` (where given), or the person is disabled. */
export async function getSessionByTokenHash(
  { tokenHash, now = LONG_AGO }: { tokenHash: string; now?: number },
  on: Reader = database(),
): Promise<{ session: Session; person: Person } | null> {
  const [found] = await on.ask(sessionOf, { tokenHash, now });
  return found ?? null;
}

/** Notes that a session is in use, and moves its end where `expiresAt` is given. */
export async function touchSession(
  { sessionId, lastSeenAt, expiresAt }: { sessionId: string; lastSeenAt: number; expiresAt?: number },
  tx: Tx,
): Promise<void> {
  const { sessions } = tx.tables;
  await tx
    .update(sessions)
    .set(expiresAt === undefined ? { lastSeenAt } : { lastSeenAt, expiresAt })
    .where(eq(sessions.id, sessionId));
}

export async function revokeSession({ sessionId, now }: { sessionId: string; now: number }, tx: Tx): Promise<void> {
  const { sessions } = tx.tables;
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
}

/** Signs a person out everywhere, but for `exceptSessionId`. */
export async function revokeSessionsOf(
  { personId, now, exceptSessionId }: { personId: string; now: number; exceptSessionId?: string },
  tx: Tx,
): Promise<void> {
  const { sessions } = tx.tables;
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(
      and(
        eq(sessions.personId, personId),
        isNull(sessions.revokedAt),
        exceptSessionId === undefined ? undefined : ne(sessions.id, exceptSessionId),
      ),
    );
}

/** A person's sessions that still let them in, latest used first. */
export async function listSessionsOf(
  { personId, now }: { personId: string; now: number },
  on: Reader = database(),
): Promise<Session[]> {
  const { sessions } = on.tables;
  return on
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt), sessions.id);
}
