import { eq } from "drizzle-orm";
import type { Tx } from "../../client/types";

type Profile = { personId: string; displayName: string; email: string | null; locale: string | null };

export async function updateProfile({ personId, ...profile }: Profile, tx: Tx): Promise<void> {
  const { people } = tx.tables;
  await tx.update(people).set(profile).where(eq(people.id, personId));
}

/** A time shuts the person out, null lets them in again. */
export async function setDisabledAt(
  { personId, disabledAt }: { personId: string; disabledAt: number | null },
  tx: Tx,
): Promise<void> {
  const { people } = tx.tables;
  await tx.update(people).set({ disabledAt }).where(eq(people.id, personId));
}
