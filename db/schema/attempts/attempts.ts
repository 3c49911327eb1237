import { sql } from "drizzle-orm";
import type { Kit } from "../../kit/sqlite";
import type { defineContent } from "../content";
import type { definePeople } from "../people";
import type { defineAssignments } from "../desk/assignments";
import type { defineSets } from "../sets";

export type SealedBy = "hand-in" | "deadline";
/** What moves the clock, and what else is worth knowing of a sitting. */
export type ClockEventKind = "start" | "extend" | "pause" | "resume" | "accommodate" | "seal";
export type AttemptEventKind =
  ClockEventKind | "paste" | "take-over" | "admit" | "photo" | "restore" | "front" | "outline";
export type AttemptMode = "practice" | "timed";
/** `paper`: written by hand and photographed. */
export type AttemptMedium = "typed" | "paper";

type Parents = Pick<ReturnType<typeof definePeople>, "people"> &
  Pick<ReturnType<typeof defineContent>, "questions" | "questionVersions"> &
  ReturnType<typeof defineSets> &
  Pick<ReturnType<typeof defineAssignments>, "assignments">;

/**
 * One candidate's sittings. An attempt answers one question; the attempts of a set belong to one sitting, and each event of the
 * sitting's one clock is written to every one of them.
 */
export function defineAttempts(
  kit: Kit,
  { people, questions, questionVersions, questionSets, questionSetVersions, assignments }: Parents,
) {
  const sittings = kit.table(
    "sittings",
    {
      id: kit.id(),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      setId: kit
        .text("set_id")
        .notNull()
        .references(() => questionSets.id),
      setVersionId: kit
        .text("set_version_id")
        .notNull()
        .references(() => questionSetVersions.id),
      mode: kit.text("mode").$type<AttemptMode>().notNull(),
      medium: kit.text("medium").$type<AttemptMedium>().notNull().default("typed"),
      status: kit.text("status").$type<"open" | "sealed">().notNull(),
      startedAt: kit.time("started_at").notNull(),
      sealedAt: kit.time("sealed_at"),
      /** The assignment it is for; null for one's own practice. */
      assignmentId: kit.text("assignment_id").references(() => assignments.id),
      /** 作废: it counts for nothing and is kept. */
      voidedAt: kit.time("voided_at"),
      voidedBy: kit.text("voided_by"),
      voidReason: kit.text("void_reason"),
    },
    (table) => [
      kit
        .unique("sittings_one_open_alone")
        .on(table.personId, table.setId)
        .where(sql`status = 'open' and assignment_id is null`),
      kit
        .unique("sittings_one_open_assigned")
        .on(table.personId, table.assignmentId)
        .where(sql`status = 'open' and assignment_id is not null`),
      kit.index("sittings_assignment").on(table.assignmentId, table.personId),
      kit
        .index("sittings_voided")
        .on(table.assignmentId)
        .where(sql`voided_at is not null`),
      kit.index("sittings_person").on(table.personId, table.startedAt),
    ],
  );

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
      /** Null for a question sat by itself. */
      sittingId: kit.text("sitting_id").references(() => sittings.id),
      /** 1-based place in the sitting; null without one. */
      position: kit.int("position"),
      mode: kit.text("mode").$type<AttemptMode>().notNull(),
      medium: kit.text("medium").$type<AttemptMedium>().notNull().default("typed"),
      status: kit.text("status").$type<"open" | "sealed">().notNull(),
      startedAt: kit.time("started_at").notNull(),
      deadlineAt: kit.time("deadline_at"),
      /** How long after the deadline what is on its way may still arrive, in ms. */
      graceMs: kit.int("grace_ms").notNull().default(10_000),
      sealedAt: kit.time("sealed_at"),
      sealedBy: kit.text("sealed_by").$type<SealedBy>(),
      /** The revision that was the head; null when nothing was written. */
      sealedNumber: kit.int("sealed_number"),
    },
    (table) => [
      kit
        .unique("attempts_one_open_alone")
        .on(table.personId, table.questionId)
        .where(sql`status = 'open' and sitting_id is null`),
      kit.unique("attempts_place").on(table.sittingId, table.position),
      // As far as the id, since a whole school may have one deadline. Of the open only: with the status as its first column it would be taken for everything else that names one, and hold all.
      kit
        .index("attempts_due")
        .on(table.deadlineAt, table.id)
        .where(sql`status = 'open'`),
      kit.index("attempts_person").on(table.personId, table.startedAt, table.sealedAt),
      // As far as the time, so that the newest of a question's answers are found without looking at all of them.
      kit.index("attempts_question").on(table.questionId, table.status, table.sealedAt, table.id),
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

  /** Extra time a candidate has by right, granted before a sitting; becomes an event of every timed sitting begun while it holds. */
  const accommodations = kit.table(
    "accommodations",
    {
      id: kit.id(),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      /** Either minutes or a share of the time in per cent. */
      minutes: kit.int("minutes"),
      percent: kit.int("percent"),
      reason: kit.text("reason").notNull(),
      grantedBy: kit.text("granted_by").notNull(),
      createdAt: kit.time("created_at").notNull(),
      revokedAt: kit.time("revoked_at"),
      revokedBy: kit.text("revoked_by"),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [kit.index("accommodations_person").on(table.personId, table.createdAt)],
  );

  return { sittings, attempts, attemptEvents, accommodations };
}
