/** What is written into the append-only record. The words for each stand in the catalogue `admin.audit.action`. */
export const AUDIT_ACTIONS = [
  "account.signed-up",
  "account.sign-in-limited",
  "account.password-changed",
  "account.password-reset",
  "account.sessions-revoked",
  "admin.set-up",
  "invite.issued",
  "invite.withdrawn",
  "reset-code.issued",
  "role.changed",
  "person.disabled",
  "person.enabled",
  "demo.seeded",
  "demo.removed",
  "pack.imported",
  "pack.edited",
  "import.discarded",
  "material.attached",
  "question.published",
  "question.withdrawn",
  "drill.published",
  "drill.withdrawn",
  "answer.marked",
  "photo.marked",
  "photo.unmarked",
  "answer.admitted",
  "proposal.accepted",
  "proposal.refused",
  "set.published",
  "time.extended",
  "accommodation.granted",
  "accommodation.revoked",
  "answer.settled",
  "marking.reallocated",
  "anchor.chosen",
  "anchor.removed",
  "appeal.opened",
  "appeal.upheld",
  "appeal.refused",
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export function isAuditAction(value: string): value is AuditAction {
  return AUDIT_ACTIONS.some((action) => action === value);
}
