import { and, asc, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import { inTextOrder } from "../../dialect/in-text-order";
import type { Accommodation, NewAccommodation } from "../../schema/rows";
import { onlyRow } from "../only-row";

export async function insertAccommodation(accommodation: NewAccommodation, tx: Tx): Promise<Accommodation> {
  return onlyRow(await tx.insert(tx.tables.accommodations).values(accommodation).returning());
}

/** What a person has by right now, oldest first. */
export async function listAccommodationsOf(
  { personId }: { personId: string },
  on: Reader = database(),
): Promise<Accommodation[]> {
  const { accommodations } = on.tables;
  return on
    .select()
    .from(accommodations)
    .where(
      and(eq(accommodations.personId, personId), isNull(accommodations.revokedAt), isNull(accommodations.erasedAt)),
    )
    .orderBy(asc(accommodations.createdAt), asc(accommodations.id));
}

export type NamedAccommodation = Accommodation & { personName: string };

/** Everyone's, for the tutors' page; without those who are gone. */
export async function listAccommodations(
  { limit }: { limit: number },
  on: Reader = database(),
): Promise<NamedAccommodation[]> {
  const { accommodations, people } = on.tables;
  const found = await on
    .select({ accommodation: accommodations, displayName: people.displayName, userName: people.userName })
    .from(accommodations)
    .innerJoin(people, eq(people.id, accommodations.personId))
    .where(and(isNull(accommodations.revokedAt), isNull(accommodations.erasedAt), isNull(people.erasedAt)))
    .orderBy(inTextOrder(people.userName, on), asc(accommodations.createdAt))
    .limit(limit);
  return found.map(({ accommodation, displayName, userName }) => ({
    ...accommodation,
    personName: displayName || (userName ?? ""),
  }));
}

/** Null when it is not there or was taken back before. */
export async function revokeAccommodation(
  { accommodationId, revokedBy, now }: { accommodationId: string; revokedBy: string; now: number },
  tx: Tx,
): Promise<Accommodation | null> {
  const { accommodations } = tx.tables;
  const [revoked] = await tx
    .update(accommodations)
    .set({ revokedAt: now, revokedBy })
    .where(and(eq(accommodations.id, accommodationId), isNull(accommodations.revokedAt)))
    .returning();
  return revoked ?? null;
}
