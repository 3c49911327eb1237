import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "../../client/types";
import { saveSchool } from "../operations/school";

/** Blanks and disables the demo people and notes it on the school; their work stays. Returns how many there were. */
export async function removeDemo({ now }: { now: number }, tx: Tx): Promise<number> {
  const { people, sessions } = tx.tables;
  const removed = await tx
    .update(people)
    .set({ userName: null, displayName: "", email: null, passwordHash: null, disabledAt: now, erasedAt: now })
    .where(and(eq(people.demo, true), isNull(people.erasedAt)))
    .returning({ id: people.id });
  const ids = removed.map((person) => person.id);
  if (ids.length > 0) {
    await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(inArray(sessions.personId, ids), isNull(sessions.revokedAt)));
  }
  await saveSchool({ now, demoRemovedAt: now }, tx);
  return ids.length;
}
