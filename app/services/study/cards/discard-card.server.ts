import { database } from "@db/client/database";
import { removeCard } from "@db/queries/study/cards";

/** Removes a card of one's own with every answer to it. Someone else's stays. */
export async function discardCard({ personId, cardId }: { personId: string; cardId: string }): Promise<void> {
  await database().tx((tx) => removeCard({ cardId, personId }, tx));
}
