import { database } from "@db/client/database";
import { setCardSuspended } from "@db/queries/study/cards";

/** Lays a card of one's own aside until it is taken up again, or takes it up (`suspended: false`). */
export async function suspendCard(card: { personId: string; cardId: string; suspended: boolean; now: number }) {
  const { personId, cardId, suspended, now } = card;
  await database().tx((tx) => setCardSuspended({ cardId, personId, at: suspended ? now : null }, tx));
}
