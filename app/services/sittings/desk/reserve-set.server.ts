import { database } from "@db/client/database";
import { setSetUse } from "@db/queries/sets/desk-sets";
import { getSet } from "@db/queries/sets/sets";
import { recordAudit } from "~/services/audit/record-audit.server";

export type ReserveSet = { setId: string; visibility: "bank" | "reserved"; by: string; now: number };

/** Keeps a set for assignments (`reserved`) or puts it into the bank. What it already is, it stays without a record. */
export async function reserveSet({
  setId,
  visibility,
  by,
  now,
}: ReserveSet): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  return database().tx(async (tx) => {
    const set = await getSet({ setId }, tx);
    if (!set) return { ok: false, reason: "not-found" };
    if (set.visibility === visibility) return { ok: true };
    await setSetUse({ setId, visibility, now: Math.max(now, set.updatedAt + 1) }, tx);
    const action = visibility === "reserved" ? "set.reserved" : "set.opened";
    await recordAudit({ action, actorId: by, at: now, subjectKind: "set", subjectId: setId }, tx);
    return { ok: true };
  });
}
