import { and, desc, eq, gte, lt } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { AuditEvent, NewAuditEvent } from "../../schema/rows";
import { onlyRow } from "../only-row";

export async function insertAuditEvent(event: NewAuditEvent, tx: Tx): Promise<AuditEvent> {
  return onlyRow(await tx.insert(tx.tables.auditEvents).values(event).returning());
}

type AuditFilter = {
  action?: string;
  actorId?: string;
  subjectId?: string;
  /** UTC milliseconds, the first that counts. */
  from?: number;
  /** UTC milliseconds, the first that does not. */
  before?: number;
};
type ListAuditEvents = AuditFilter & { limit: number; offset?: number };

/** Newest first. */
export async function listAuditEvents(
  { limit, offset = 0, ...filter }: ListAuditEvents,
  on: Reader = database(),
): Promise<AuditEvent[]> {
  const { auditEvents } = on.tables;
  return on
    .select()
    .from(auditEvents)
    .where(matching(on, filter))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit)
    .offset(offset);
}

export async function countAuditEvents(filter: AuditFilter, on: Reader = database()): Promise<number> {
  return on.$count(on.tables.auditEvents, matching(on, filter));
}

function matching({ tables: { auditEvents } }: Reader, { action, actorId, subjectId, from, before }: AuditFilter) {
  return and(
    action === undefined ? undefined : eq(auditEvents.action, action),
    actorId === undefined ? undefined : eq(auditEvents.actorId, actorId),
    subjectId === undefined ? undefined : eq(auditEvents.subjectId, subjectId),
    from === undefined ? undefined : gte(auditEvents.at, from),
    before === undefined ? undefined : lt(auditEvents.at, before),
  );
}
