import { database } from "@db/client/database";
import { updateOpenImport } from "@db/queries/content/imports";
import { recordAudit } from "~/services/audit/record-audit.server";

/** Puts a text under review aside. It never was in the bank; the same text may be handed in again. */
export async function discardImport(input: {
  importId: string;
  by: string;
  now: number;
}): Promise<{ ok: true } | { ok: false; reason: "not-open" }> {
  const { importId, by, now } = input;
  return database().tx(async (tx) => {
    const updated = await updateOpenImport({ importId, state: "discarded", now }, tx);
    if (updated === null) return { ok: false, reason: "not-open" };
    await recordAudit(
      { action: "import.discarded", actorId: by, at: now, subjectKind: "import", subjectId: importId },
      tx,
    );
    return { ok: true };
  });
}
