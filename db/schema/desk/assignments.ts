import { sql } from "drizzle-orm";
import type { Kit } from "../../kit/sqlite";
import type { defineContent } from "../content";
import type { definePeople } from "../people";
import type { defineSets } from "../sets";
import type { defineClasses } from "./classes";

/** When a part of the result may be seen: at the candidate's own hand-in, when the assignment is due, or when a tutor says so. */
export type ReleaseRule = "at-once" | "at-due" | "by-hand";
/** After the due time: nothing may be begun any more, or it may and is shown as late. */
export type LatePolicy = "refuse" | "accept";
/** How answers are marked: once, all of them twice and blind, or a blind sample twice. */
export type MarkingPlan = "single" | "double" | "sample";
export type NoticeKind =
  | "assigned"
  | "due-soon"
  | "nudged"
  | "exception"
  | "withdrawn"
  | "reopened"
  | "voided"
  | "handed-in-for"
  | "returned"
  | "released"
  | "appeal-opened"
  | "appeal-answered";

type Parents = Pick<ReturnType<typeof definePeople>, "people"> &
  Pick<ReturnType<typeof defineContent>, "questions" | "questionVersions"> &
  ReturnType<typeof defineSets> &
  Pick<ReturnType<typeof defineClasses>, "classes">;

/** 作业: a set given to candidates of a class. It pins the set's version; who it is for is written out person by person. */
export function defineAssignments(
  kit: Kit,
  { people, questions, questionVersions, questionSets, questionSetVersions, classes }: Parents,
) {
  const assignments = kit.table(
    "assignments",
    {
      id: kit.id(),
      classId: kit
        .text("class_id")
        .notNull()
        .references(() => classes.id),
      setId: kit
        .text("set_id")
        .notNull()
        .references(() => questionSets.id),
      setVersionId: kit
        .text("set_version_id")
        .notNull()
        .references(() => questionSetVersions.id),
      title: kit.text("title").notNull(),
      note: kit.text("note"),
      mode: kit.text("mode").$type<"practice" | "timed">().notNull(),
      opensAt: kit.time("opens_at").notNull(),
      dueAt: kit.time("due_at"),
      /** Instead of the set's own minutes; null: the set's. */
      limitMinutes: kit.int("limit_minutes"),
      maxAttempts: kit.int("max_attempts").notNull().default(1),
      latePolicy: kit.text("late_policy").$type<LatePolicy>().notNull(),
      releaseScore: kit.text("release_score").$type<ReleaseRule>().notNull(),
      releasePoints: kit.text("release_points").$type<ReleaseRule>().notNull(),
      releaseReference: kit.text("release_reference").$type<ReleaseRule>().notNull(),
      /** Whoever joins the class later gets it too. */
      wholeClass: kit.bool("whole_class").notNull(),
      marking: kit.text("marking").$type<MarkingPlan>().notNull().default("single"),
      /** Of the answers, how many in a hundred are marked twice; with `sample` only. */
      samplePercent: kit.int("sample_percent"),
      /** Two marks further apart than this share of the full marks (in per cent) need a third; null: the profile's. */
      tolerancePercent: kit.int("tolerance_percent"),
      /** A marker's agreement on the anchor scripts (QWK) below which they may not mark; null: no gate. */
      gateAgreement: kit.real("gate_agreement"),
      /** AI 建议 is asked for by itself once an answer's key points may be seen, from candidates who agreed. */
      autoAdvice: kit.bool("auto_advice").notNull().default(false),
      /** Who decides where three marks differ; null: the class's head tutor. */
      expertId: kit.text("expert_id").references(() => people.id),
      createdBy: kit.text("created_by").notNull(),
      createdAt: kit.time("created_at").notNull(),
      withdrawnAt: kit.time("withdrawn_at"),
      withdrawnReason: kit.text("withdrawn_reason"),
    },
    (table) => [
      kit.index("assignments_class").on(table.classId, table.createdAt),
      kit.index("assignments_due").on(table.dueAt),
    ],
  );

  const assignmentId = () =>
    kit
      .text("assignment_id")
      .notNull()
      .references(() => assignments.id);

  /** The questions of the pinned version, so that what hides a question is found by the question. */
  const assignmentQuestions = kit.table(
    "assignment_questions",
    {
      assignmentId: assignmentId(),
      position: kit.int("position").notNull(),
      questionId: kit
        .text("question_id")
        .notNull()
        .references(() => questions.id),
      questionVersionId: kit
        .text("question_version_id")
        .notNull()
        .references(() => questionVersions.id),
    },
    (table) => [
      kit.key(table.assignmentId, table.position),
      kit.index("assignment_questions_question").on(table.questionId),
    ],
  );

  /** Everybody it is for, with what is different for them and what of it they may see. */
  const assignmentCandidates = kit.table(
    "assignment_candidates",
    {
      assignmentId: assignmentId(),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      addedAt: kit.time("added_at").notNull(),
      /** What holds for this candidate instead; each null: as for all. */
      opensAt: kit.time("opens_at"),
      dueAt: kit.time("due_at"),
      limitMinutes: kit.int("limit_minutes"),
      maxAttempts: kit.int("max_attempts"),
      exceptionReason: kit.text("exception_reason"),
      exceptionBy: kit.text("exception_by"),
      exceptionAt: kit.time("exception_at"),
      /** Released by hand to this candidate; each on its own. */
      scoreReleasedAt: kit.time("score_released_at"),
      pointsReleasedAt: kit.time("points_released_at"),
      referenceReleasedAt: kit.time("reference_released_at"),
      nudgedAt: kit.time("nudged_at"),
      /** No longer for this candidate. */
      removedAt: kit.time("removed_at"),
    },
    (table) => [
      kit.key(table.assignmentId, table.personId),
      kit.index("assignment_candidates_person").on(table.personId),
      kit
        .index("assignment_candidates_due")
        .on(table.dueAt)
        .where(sql`due_at is not null`),
    ],
  );

  /** What the product tells a person; there is no mail. */
  const notices = kit.table(
    "notices",
    {
      id: kit.id(),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      kind: kit.text("kind").$type<NoticeKind>().notNull(),
      /** The address it leads to, within the product. */
      path: kit.text("path").notNull(),
      /** What its sentence needs: titles and times, never text of an answer. */
      params: kit.json<Record<string, string | number>>("params").notNull(),
      /** Of two notices with the same key a person gets one. */
      key: kit.text("key").notNull(),
      createdAt: kit.time("created_at").notNull(),
      readAt: kit.time("read_at"),
    },
    (table) => [
      kit.unique("notices_key").on(table.personId, table.key),
      kit.index("notices_person").on(table.personId, table.createdAt),
    ],
  );

  return { assignments, assignmentQuestions, assignmentCandidates, notices };
}
