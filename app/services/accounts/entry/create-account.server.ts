import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { promoteVisitor } from "@db/queries/people/change-person";
import { insertPerson } from "@db/queries/people/people";
import { insertSession, revokeSession } from "@db/queries/sessions/sessions";
import type { Role } from "~/domain/access/viewer";
import { drawSession } from "../sessions/draw-session.server";
import type { Visit } from "./visit";

export type NewAccount = { userName: string; displayName?: string; email?: string };

type CreateAccount = Visit & NewAccount & { passwordHash: string; role: Role };

/**
 * Makes an account and signs it in. A visitor becomes the account itself, so that their work stays theirs; the session
 * they had ends, since its token was there before the account. Throws (`isUniqueViolation`) when the name is taken.
 */
export async function createAccount(input: CreateAccount, tx: Tx): Promise<{ personId: string; token: string }> {
  const { userName, passwordHash, role, visitorId, sessionId, userAgent, now } = input;
  const account = {
    userName,
    displayName: input.displayName ?? userName,
    email: input.email ?? null,
    passwordHash,
    role,
  };
  const promoted = visitorId === null ? null : await promoteVisitor({ personId: visitorId, ...account }, tx);
  const person = promoted ?? (await insertPerson({ id: newId(), ...account, createdAt: now }, tx));
  if (sessionId !== null) await revokeSession({ sessionId, now }, tx);
  const session = drawSession({ userAgent, now });
  await insertSession({ ...session.row, personId: person.id, confirmedAt: now }, tx);
  return { personId: person.id, token: session.token };
}
