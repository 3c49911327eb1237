import { AUDIT_ACTIONS } from "~/services/audit/audit-actions";
import type { AuditAsked } from "~/services/audit/read-audit.server";

const NAME_MAX = 100;
const DAY_MS = 86_400_000;

/** What of the record an address asks for; what makes no sense in it is left out. Days are UTC, the last one included. */
export function readAuditAsked(search: URLSearchParams): AuditAsked {
  const text = (name: string) => (search.get(name) ?? "").trim().slice(0, NAME_MAX);
  const last = dayOf(text("until"));
  return {
    action: AUDIT_ACTIONS.find((known) => known === search.get("action")) ?? null,
    actor: text("who"),
    subject: text("whom"),
    from: dayOf(text("from")),
    before: last === null ? null : last + DAY_MS,
  };
}

function dayOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? null : at;
}
