import { and, desc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { AuditEvent, NewAuditEvent } from "../../schema/rows";
import { onlyRow } from "../only-row";

export async function insertAuditEvent(event: NewAuditEvent, tx: Tx): Promise<AuditEvent> {
  return onlyRow(await tx.insert(tx.tables.auditEvents).values(event).returning());
}

type ListAuditEvents = { action?: string; actorId?: string; subjectId?: string; limit: number; offset?: number };

/** Newest first. */
export async function listAuditEvents(
  { action, actorId, subjectId, limit, offset = 0 }: ListAuditEvents,
  on: Reader = database(),
): Promise<AuditEvent[]> {
  const { auditEvents } = on.tables;
  return on
    .select()
    .from(auditEvents)
    .where(
      and(
        action === undefined ? undefined : eq(auditEvents.action, action),
        actorId === undefined ? undefined : eq(auditEvents.actorId, actorId),
        subjectId === undefined ? undefined : eq(auditEvents.subjectId, subjectId),
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit)
    .offset(offset);
}
