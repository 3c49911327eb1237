import { database } from "@db/client/database";
import { revokeAccommodation as revokeRow } from "@db/queries/sittings/accommodations";
import { recordAudit } from "~/services/audit/record-audit.server";

type RevokeAccommodation = { accommodationId: string; by: string; now: number };

/** Takes back time by right; clocks that run keep what they were begun with. False when it is gone already. */
export async function revokeAccommodation({ accommodationId, by, now }: RevokeAccommodation): Promise<boolean> {
  return database().tx(async (tx) => {
    const revoked = await revokeRow({ accommodationId, revokedBy: by, now }, tx);
    if (!revoked) return false;
    const subject = { subjectKind: "person", subjectId: revoked.personId };
    await recordAudit({ action: "accommodation.revoked", at: now, actorId: by, ...subject }, tx);
    return true;
  });
}
