import { database } from "@db/client/database";
import { changeClipping } from "@db/queries/clippings/clippings";
import { checkClipping, type ClippingProblem, type TypedClipping } from "~/domain/clippings/check-clipping";

type ChangeOwnClipping = { personId: string; clippingId: string; typed: TypedClipping; now: number };

/** Changes a clipping of one's own; a card made of it keeps the words it was made with. */
export async function changeOwnClipping({
  personId,
  clippingId,
  typed,
  now,
}: ChangeOwnClipping): Promise<{ ok: true } | { ok: false; reason: ClippingProblem | "not-found" }> {
  const checked = checkClipping(typed);
  if (!checked.ok) return { ok: false, reason: checked.problem };
  const change = { ...checked.clipping, updatedAt: now };
  const changed = await database().tx((tx) => changeClipping({ clippingId, personId, change }, tx));
  return changed ? { ok: true } : { ok: false, reason: "not-found" };
}
