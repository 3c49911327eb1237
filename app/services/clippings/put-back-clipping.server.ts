import { database } from "@db/client/database";
import { countClippings, insertClippings } from "@db/queries/clippings/clippings";
import { checkClipping } from "~/domain/clippings/check-clipping";
import { MOST_CLIPPINGS } from "./keep-clipping.server";
import type { TakenOut } from "./taken-out";

/** Puts a clipping back under its old id, so that a card made of it still belongs to it. False where it cannot be. */
export async function putBackClipping({ personId, taken, now }: { personId: string; taken: TakenOut; now: number }) {
  const { id, packId, createdAt, source, sourceDate, ...words } = taken;
  const checked = checkClipping({ ...words, source: source ?? "", sourceDate: sourceDate ?? "" });
  if (!checked.ok) return false;
  const times = { createdAt: Math.min(createdAt, now), updatedAt: now };
  return database().tx(async (tx) => {
    if ((await countClippings({ personId }, tx)) >= MOST_CLIPPINGS) return false;
    return (await insertClippings([{ id, personId, ...checked.clipping, packId, ...times }], tx)) > 0;
  });
}
