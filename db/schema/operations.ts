import type { Kit } from "../kit/sqlite";

/** What keeps the installation itself: its one school, its counters, its record of who did what. */
export function defineOperations(kit: Kit) {
  const schools = kit.table("schools", {
    /** Always `school`: one installation is one school. */
    id: kit.id(),
    name: kit.text("name"),
    timeZone: kit.text("time_zone").notNull().default("Asia/Shanghai"),
    /** Days after which what was written in practice is blanked; null: it is kept. */
    retainTextDays: kit.int("retain_text_days"),
    setupTokenHash: kit.text("setup_token_hash"),
    demoSeededAt: kit.time("demo_seeded_at"),
    demoRemovedAt: kit.time("demo_removed_at"),
    createdAt: kit.time("created_at").notNull(),
  });

  const rateLimits = kit.table("rate_limits", {
    key: kit.text("key").primaryKey(),
    windowStartedAt: kit.time("window_started_at").notNull(),
    count: kit.int("count").notNull(),
  });

  /** Append-only: a trigger refuses UPDATE and DELETE. */
  const auditEvents = kit.table(
    "audit_events",
    {
      id: kit.id(),
      at: kit.time("at").notNull(),
      actorId: kit.text("actor_id"),
      action: kit.text("action").notNull(),
      subjectKind: kit.text("subject_kind"),
      subjectId: kit.text("subject_id"),
      details: kit.json<Record<string, unknown>>("details").notNull(),
      address: kit.text("address"),
    },
    (table) => [kit.index("audit_events_at").on(table.at), kit.index("audit_events_subject").on(table.subjectId)],
  );

  return { schools, rateLimits, auditEvents };
}
