import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { countClippings, insertClippings } from "@db/queries/clippings/clippings";
import { checkClipping, type ClippingProblem, type TypedClipping } from "~/domain/clippings/check-clipping";

/** More than anyone looks through; it keeps a list, a search and an export of them cheap. */
export const MOST_CLIPPINGS = 2_000;

type KeepClipping = { personId: string; typed: TypedClipping; packId: string | null; now: number };
export type ClippingRefusal = ClippingProblem | "too-many";

/** Keeps words in the learner's 素材本. */
export async function keepClipping({
  personId,
  typed,
  packId,
  now,
}: KeepClipping): Promise<{ ok: true; clippingId: string } | { ok: false; reason: ClippingRefusal }> {
  const checked = checkClipping(typed);
  if (!checked.ok) return { ok: false, reason: checked.problem };
  const row = { id: newId(), personId, ...checked.clipping, packId, createdAt: now, updatedAt: now };
  return database().tx(async (tx) => {
    if ((await countClippings({ personId }, tx)) >= MOST_CLIPPINGS) return { ok: false, reason: "too-many" };
    await insertClippings([row], tx);
    return { ok: true, clippingId: row.id };
  });
}
