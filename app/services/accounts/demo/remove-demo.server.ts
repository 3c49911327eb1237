import { database } from "@db/client/database";
import { closeDemoClasses } from "@db/queries/classes/classes";
import { countRealAdmins, listDemoPersonIds } from "@db/queries/people/demo-people";
import { erasePerson } from "@db/queries/people/erase-person";
import { removeDemo as noteRemoval } from "@db/queries/people/remove-demo";
import { recordAudit } from "~/services/audit/record-audit.server";
import { environment } from "~/server/env.server";
import { removeDemoAccounts } from "./demo-accounts-file.server";

type RemoveDemo = { adminId: string; address: string; now: number; dataDir?: string };

/** Erases the demo accounts and what was written with them; the sample class closes, the bank stays. Refuses while no other admin could sign in.
 * `own`: the admin who asked was one of them. */
export async function removeDemo({
  adminId,
  address,
  now,
  dataDir = environment().dataDir,
}: RemoveDemo): Promise<{ ok: true; people: number; own: boolean } | { ok: false; reason: "no-real-admin" }> {
  const result = await database().tx(async (tx) => {
    if ((await countRealAdmins({}, tx)) === 0) return { ok: false as const, reason: "no-real-admin" as const };
    const personIds = await listDemoPersonIds({}, tx);
    for (const personId of personIds) await erasePerson({ personId, now }, tx);
    await closeDemoClasses({ now }, tx);
    await noteRemoval({ now }, tx);
    const details = { people: personIds.length };
    await recordAudit({ action: "demo.removed", at: now, actorId: adminId, details, address }, tx);
    return { ok: true as const, people: personIds.length, own: personIds.includes(adminId) };
  });
  if (result.ok) removeDemoAccounts(dataDir);
  return result;
}
