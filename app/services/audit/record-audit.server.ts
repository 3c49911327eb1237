import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAuditEvent } from "@db/queries/operations/audit";
import { addressAsking } from "./asked-from.server";
import type { AuditAction } from "./audit-actions";

/** Who did what to whom, when and from where. `details` never holds secrets or essay text. */
export type AuditEntry = {
  action: AuditAction;
  /** UTC milliseconds. */
  at: number;
  /** Null for the command line and the server's own work. */
  actorId: string | null;
  subjectKind?: string | null;
  subjectId?: string | null;
  details?: Record<string, unknown>;
  /** Where it was asked from; left out, the request being answered says it. */
  address?: string | null;
};

/** Appends to the audit log inside the use case's own transaction, so that neither stands without the other. */
export async function recordAudit(entry: AuditEntry, tx: Tx): Promise<void> {
  await insertAuditEvent(
    {
      id: newId(),
      at: entry.at,
      actorId: entry.actorId,
      action: entry.action,
      subjectKind: entry.subjectKind ?? null,
      subjectId: entry.subjectId ?? null,
      details: entry.details ?? {},
      address: entry.address ?? addressAsking(),
    },
    tx,
  );
}
