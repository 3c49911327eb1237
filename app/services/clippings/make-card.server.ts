import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { getClipping } from "@db/queries/clippings/clippings";
import { insertCards, listCardSources } from "@db/queries/study/cards";
import { clippingCard } from "~/domain/study/cards/clipping-card";
import { NEW_MEMORY } from "~/domain/study/scheduling/card-memory";
import { MOST_CARDS } from "~/services/study/cards/keep-card.server";

type MakeCard = { personId: string; clippingId: string; withoutPacks: readonly string[]; now: number };

/** Makes a card of a clipping, once. */
export async function makeCard({ now, ...own }: MakeCard): Promise<"made" | "not-found" | "too-many"> {
  const { personId } = own;
  return database().tx(async (tx) => {
    const clipping = await getClipping(own, tx);
    if (!clipping) return "not-found";
    if ((await listCardSources({ personId }, tx)).length >= MOST_CARDS) return "too-many";
    const card = { id: newId(), personId, dueAt: now, memory: NEW_MEMORY, createdAt: now };
    await insertCards([{ ...card, ...clippingCard(clipping) }], tx);
    return "made";
  });
}
