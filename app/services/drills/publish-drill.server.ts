import { recordAudit } from "~/services/audit/record-audit.server";
import { database } from "@db/client/database";
import { getDrill, markDrillPublished } from "@db/queries/content/drills";

export type DrillRefusal = "not-found" | "nothing-to-publish";

/** Opens a draft, or a drill that was taken out, to learners; an earlier one made from the same thing gives way. */
export async function publishDrill({ drillId, by, now }: { drillId: string; by: string; now: number }) {
  return database().tx(async (tx): Promise<{ ok: true } | { ok: false; reason: DrillRefusal }> => {
    const drill = await getDrill({ drillId }, tx);
    if (!drill) return { ok: false, reason: "not-found" };
    if (drill.status === "published") return { ok: false, reason: "nothing-to-publish" };
    await markDrillPublished({ drill, at: now, by }, tx);
    await recordAudit(
      {
        action: "drill.published",
        actorId: by,
        at: now,
        subjectKind: "drill",
        subjectId: drill.id,
        details: { kind: drill.kind, hash: drill.hash },
      },
      tx,
    );
    return { ok: true };
  });
}
