import { database } from "@db/client/database";
import { getClipping, removeClipping } from "@db/queries/clippings/clippings";
import { takenOutOf, type TakenOut } from "./taken-out";

type Discard = { personId: string; clippingId: string; withoutPacks: readonly string[] };

/** Removes a clipping of one's own and gives back what it was, so that it can be put back; null where there is none. */
export async function discardClipping({ personId, clippingId, withoutPacks }: Discard): Promise<TakenOut | null> {
  return database().tx(async (tx) => {
    const found = await getClipping({ clippingId, personId, withoutPacks }, tx);
    if (!found) return null;
    await removeClipping({ clippingId, personId }, tx);
    return takenOutOf(found);
  });
}
