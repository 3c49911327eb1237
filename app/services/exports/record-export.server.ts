import { database } from "@db/client/database";
import type { AuditAction } from "~/services/audit/audit-actions";
import { recordAudit } from "~/services/audit/record-audit.server";

type RecordExport = {
  action: Extract<AuditAction, "marks.exported" | "scripts.exported" | "bundle.exported">;
  by: string | null;
  subject: { kind: string; id: string } | null;
  details: Record<string, string | number | null>;
  now: number;
  /** Where it was asked from; null for the command line. */
  address: string | null;
};

/** Notes who took what out of the school, before it leaves: never with a name or a word of an answer. */
export async function recordExport({ action, by, subject, details, now, address }: RecordExport): Promise<void> {
  const entry = { action, actorId: by, at: now, subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null };
  await database().tx((tx) => recordAudit({ ...entry, details, address }, tx));
}
