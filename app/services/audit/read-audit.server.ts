import { countAuditEvents, listAuditEvents } from "@db/queries/operations/audit";
import { listPersonNames } from "@db/queries/people/find-people";
import { getPersonByUserName } from "@db/queries/people/people";
import { normaliseUserName } from "~/services/accounts/credentials/user-name";
import { isAuditAction, type AuditAction } from "./audit-actions";

export type AuditAsked = {
  action: AuditAction | null;
  /** User names as typed; empty: anybody. */
  actor: string;
  subject: string;
  /** UTC milliseconds; `before` is the first moment that no longer counts. */
  from: number | null;
  before: number | null;
};

type ReadAudit = { asked: AuditAsked; limit: number; offset: number };

/** The record as an admin reads it, newest first: with names for people, and codes where nothing has a name. */
export async function readAudit({ asked, limit, offset }: ReadAudit) {
  const [actorId, subjectId] = await Promise.all([idOf(asked.actor), idOf(asked.subject)]);
  if (actorId === null || subjectId === null) return { rows: [], total: 0 };
  const filter = {
    action: asked.action ?? undefined,
    actorId,
    subjectId,
    from: asked.from ?? undefined,
    before: asked.before ?? undefined,
  };
  const [events, total] = await Promise.all([listAuditEvents({ ...filter, limit, offset }), countAuditEvents(filter)]);
  const personIds = events.flatMap(({ actorId, subjectKind, subjectId }) => [
    ...(actorId === null ? [] : [actorId]),
    ...(subjectKind === "person" && subjectId !== null ? [subjectId] : []),
  ]);
  const names = await listPersonNames({ personIds: [...new Set(personIds)] });
  // An erased person has no name any more; the opaque id still tells two of them apart.
  const nameOf = (id: string | null) => (id === null ? null : names.get(id) || id);
  const rows = events.map((event) => ({
    id: event.id,
    at: event.at,
    action: isAuditAction(event.action) ? event.action : null,
    code: event.action,
    actor: nameOf(event.actorId),
    subjectKind: event.subjectKind,
    subject: event.subjectKind === "person" ? nameOf(event.subjectId) : event.subjectId,
    address: event.address,
  }));
  return { rows, total };
}

export type AuditRow = Awaited<ReturnType<typeof readAudit>>["rows"][number];

/** Undefined where nobody was named, null where nobody has the name. */
async function idOf(typed: string): Promise<string | undefined | null> {
  if (typed === "") return undefined;
  return (await getPersonByUserName({ userName: normaliseUserName(typed) }))?.id ?? null;
}
