import { database } from "@db/client/database";
import { setDisabledAt } from "@db/queries/people/change-account";
import { getPersonById } from "@db/queries/people/people";
import { revokeSessionsOf } from "@db/queries/sessions/sessions";
import { recordAudit } from "~/services/audit/record-audit.server";

type SetDisabled = { adminId: string; personId: string; disabled: boolean; address: string; now: number };

/** Shuts an account out at once, or lets it in again; its work stays. Nobody shuts out themselves, so an admin always remains. */
export async function setDisabled({
  adminId,
  personId,
  disabled,
  address,
  now,
}: SetDisabled): Promise<{ ok: true } | { ok: false; reason: "not-found" | "own-account" }> {
  if (disabled && personId === adminId) return { ok: false, reason: "own-account" };
  return database().tx(async (tx) => {
    const person = await getPersonById({ personId }, tx);
    if (person === null || person.userName === null) return { ok: false as const, reason: "not-found" as const };
    await setDisabledAt({ personId, disabledAt: disabled ? now : null }, tx);
    if (disabled) await revokeSessionsOf({ personId, now }, tx);
    const action = disabled ? "person.disabled" : "person.enabled";
    await recordAudit({ action, at: now, actorId: adminId, subjectKind: "person", subjectId: personId, address }, tx);
    return { ok: true as const };
  });
}
