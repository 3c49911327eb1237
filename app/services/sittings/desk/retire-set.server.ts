import { database } from "@db/client/database";
import { setSetUse } from "@db/queries/sets/desk-sets";
import { getSet } from "@db/queries/sets/sets";
import { recordAudit } from "~/services/audit/record-audit.server";

export type RetireSet = { setId: string; by: string; now: number };

type Retired = { ok: true } | { ok: false; reason: "not-found" | "shipped" };

/** Takes a set out of use; publishing it again brings it back. Sittings and assignments keep the version they have. */
export async function retireSet({ setId, by, now }: RetireSet): Promise<Retired> {
  return database().tx(async (tx): Promise<Retired> => {
    const set = await getSet({ setId }, tx);
    if (!set) return { ok: false, reason: "not-found" };
    // The program would publish its own set again at its next start; such a one is reserved instead.
    if (set.madeKey !== null) return { ok: false, reason: "shipped" };
    if (set.status === "retired") return { ok: true };
    await setSetUse({ setId, status: "retired", now: Math.max(now, set.updatedAt + 1) }, tx);
    const details = { versionId: set.publishedVersionId };
    await recordAudit(
      { action: "set.retired", actorId: by, at: now, subjectKind: "set", subjectId: setId, details },
      tx,
    );
    return { ok: true };
  });
}
