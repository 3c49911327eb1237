import { sql } from "drizzle-orm";
import type { Kit } from "../kit/sqlite";

export type Role = "visitor" | "candidate" | "tutor" | "admin";

/** Who there is and how they come in. A person's row stays when the person is erased, blanked. */
export function definePeople(kit: Kit) {
  const people = kit.table(
    "people",
    {
      id: kit.id(),
      /** Lower-case NFKC, made so by the caller. Null for visitors and the erased. */
      userName: kit.text("user_name").unique(),
      displayName: kit.text("display_name").notNull(),
      email: kit.text("email"),
      role: kit.text("role").$type<Role>().notNull(),
      passwordHash: kit.text("password_hash"),
      locale: kit.text("locale"),
      demo: kit.bool("demo").notNull().default(false),
      createdAt: kit.time("created_at").notNull(),
      disabledAt: kit.time("disabled_at"),
      erasedAt: kit.time("erased_at"),
    },
    // As lists of people are ordered; the expression is written as in `listAccounts`.
    (table) => [
      kit
        .index("people_by_name")
        .on(sql`lower(${table.displayName})`, table.id)
        .where(sql`erased_at is null`),
    ],
  );

  const sessions = kit.table(
    "sessions",
    {
      id: kit.id(),
      tokenHash: kit.text("token_hash").notNull().unique(),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      createdAt: kit.time("created_at").notNull(),
      lastSeenAt: kit.time("last_seen_at").notNull(),
      expiresAt: kit.time("expires_at").notNull(),
      revokedAt: kit.time("revoked_at"),
      userAgent: kit.text("user_agent"),
      /** When its holder last gave their password again, for what asks for it. */
      confirmedAt: kit.time("confirmed_at"),
    },
    (table) => [kit.index("sessions_person").on(table.personId)],
  );

  const inviteCodes = kit.table("invite_codes", {
    id: kit.id(),
    codeHash: kit.text("code_hash").notNull().unique(),
    role: kit.text("role").$type<Role>().notNull(),
    createdBy: kit.text("created_by").notNull(),
    createdAt: kit.time("created_at").notNull(),
    expiresAt: kit.time("expires_at").notNull(),
    usedBy: kit.text("used_by"),
    usedAt: kit.time("used_at"),
  });

  const resetCodes = kit.table("reset_codes", {
    id: kit.id(),
    codeHash: kit.text("code_hash").notNull().unique(),
    personId: kit
      .text("person_id")
      .notNull()
      .references(() => people.id),
    /** Null when the command line issued it. */
    issuedBy: kit.text("issued_by"),
    createdAt: kit.time("created_at").notNull(),
    expiresAt: kit.time("expires_at").notNull(),
    usedAt: kit.time("used_at"),
  });

  return { people, sessions, inviteCodes, resetCodes };
}
