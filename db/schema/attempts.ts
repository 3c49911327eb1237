import { sql } from "drizzle-orm";
import type { Kit } from "../kit/sqlite";
import type { defineContent } from "./content";
import type { definePeople } from "./people";

export type SealedBy = "hand-in" | "deadline";
export type AttemptEventKind = "start" | "extend" | "pause" | "resume" | "accommodate" | "seal";
export type RevisionSource = "autosave" | "hand-in" | "restore";

type Parents = Pick<ReturnType<typeof definePeople>, "people"> &
  Pick<ReturnType<typeof defineContent>, "questions" | "questionVersions">;

/** One candidate's sittings: the clock's events (append-only) and every saved state of the answer. */
export function defineAttempts(kit: Kit, { people, questions, questionVersions }: Parents) {
  const attempts = kit.table(
    "attempts",
    {
      id: kit.id(),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      questionId: kit
        .text("question_id")
        .notNull()
        .references(() => questions.id),
      questionVersionId: kit
        .text("question_version_id")
        .notNull()
        .references(() => questionVersions.id),
      mode: kit.text("mode").$type<"practice" | "timed">().notNull(),
      status: kit.text("status").$type<"open" | "sealed">().notNull(),
      startedAt: kit.time("started_at").notNull(),
      deadlineAt: kit.time("deadline_at"),
      sealedAt: kit.time("sealed_at"),
      sealedBy: kit.text("sealed_by").$type<SealedBy>(),
      /** Null when nothing was written. */
      sealedRevisionId: kit.text("sealed_revision_id"),
    },
    (table) => [
      kit
        .unique("attempts_one_open")
        .on(table.personId, table.questionId)
        .where(sql`status = 'open'`),
      kit.index("attempts_due").on(table.status, table.deadlineAt),
      kit.index("attempts_person").on(table.personId, table.startedAt),
    ],
  );

  const attemptEvents = kit.table(
    "attempt_events",
    {
      id: kit.id(),
      attemptId: kit
        .text("attempt_id")
        .notNull()
        .references(() => attempts.id),
      at: kit.time("at").notNull(),
      kind: kit.text("kind").$type<AttemptEventKind>().notNull(),
      actorId: kit.text("actor_id"),
      params: kit.json<Record<string, unknown>>("params").notNull(),
    },
    (table) => [kit.index("attempt_events_attempt").on(table.attemptId, table.at)],
  );

  /** A trigger refuses every change but blanking on erasure. */
  const revisions = kit.table(
    "revisions",
    {
      id: kit.id(),
      attemptId: kit
        .text("attempt_id")
        .notNull()
        .references(() => attempts.id),
      number: kit.int("number").notNull(),
      /** 0 where there is none. */
      parentNumber: kit.int("parent_number").notNull(),
      chain: kit.text("chain").$type<"head" | "side">().notNull(),
      clientKey: kit.text("client_key").notNull(),
      hash: kit.text("hash").notNull(),
      body: kit.text("body").notNull(),
      charCount: kit.int("char_count").notNull(),
      receivedAt: kit.time("received_at").notNull(),
      late: kit.bool("late").notNull(),
      source: kit.text("source").$type<RevisionSource>().notNull(),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [
      kit.unique("revisions_number").on(table.attemptId, table.number),
      kit.unique("revisions_client_key").on(table.attemptId, table.clientKey),
    ],
  );

  return { attempts, attemptEvents, revisions };
}
