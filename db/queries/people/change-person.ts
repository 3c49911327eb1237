import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../../client/types";
import type { Role } from "../../schema/people";
import type { Person } from "../../schema/rows";

/** Sets a new password hash (null: nobody can sign in as them any more). */
export async function updatePersonCredentials(
  { personId, passwordHash }: { personId: string; passwordHash: string | null },
  tx: Tx,
): Promise<void> {
  const { people } = tx.tables;
  await tx.update(people).set({ passwordHash }).where(eq(people.id, personId));
}

type Promotion = {
  personId: string;
  userName: string;
  displayName: string;
  email?: string | null;
  passwordHash: string;
  role: Role;
};

/** Turns a visitor into someone with an account, who keeps their work. Null when the person is no visitor (any more). */
export async function promoteVisitor({ personId, ...account }: Promotion, tx: Tx): Promise<Person | null> {
  const { people } = tx.tables;
  const [person] = await tx
    .update(people)
    .set(account)
    .where(and(eq(people.id, personId), eq(people.role, "visitor"), isNull(people.erasedAt)))
    .returning();
  return person ?? null;
}

export async function setRole({ personId, role }: { personId: string; role: Role }, tx: Tx): Promise<void> {
  const { people } = tx.tables;
  await tx.update(people).set({ role }).where(eq(people.id, personId));
}

/** Null chooses by the browser again. */
export async function setLocale(
  { personId, locale }: { personId: string; locale: string | null },
  tx: Tx,
): Promise<void> {
  const { people } = tx.tables;
  await tx.update(people).set({ locale }).where(eq(people.id, personId));
}
