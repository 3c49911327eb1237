import { recordAudit } from "~/services/audit/record-audit.server";
import { database } from "@db/client/database";
import { getDrill, setDrillStatus } from "@db/queries/content/drills";

/** Takes a drill away from learners, or gives a draft up. It stays on the desk, so that the pack's next version does not bring it again. */
export async function withdrawDrill({ drillId, by, now }: { drillId: string; by: string; now: number }) {
  return database().tx(async (tx): Promise<{ ok: true } | { ok: false; reason: "not-found" }> => {
    const drill = await getDrill({ drillId }, tx);
    if (!drill || drill.status === "withdrawn") return { ok: false, reason: "not-found" };
    await setDrillStatus({ drillId, status: "withdrawn" }, tx);
    await recordAudit(
      {
        action: "drill.withdrawn",
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
