import type { Report } from "@content/contract/report";
import type { Kit } from "../../kit/sqlite";
import type { defineAssessments } from "../assessments";
import type { defineAttempts } from "../attempts/attempts";
import type { definePeople } from "../people";
import type { defineAssignments } from "./assignments";

/** Which marking of an answer it is: 一评, 二评, 三评, and 仲裁 by the expert; `single` where answers are marked once. */
export type MarkingRound = "single" | "first" | "second" | "third" | "expert";
/** What the red pen draws: a remark, words struck out, a wavy line, a circle, something to put in. */
export type PenKind = "comment" | "strike" | "wave" | "circle" | "insert";
export type AppealState = "open" | "upheld" | "refused";
export type MarkingEventKind = "returned" | "consulted" | "batch-accepted" | "reallocated";

type Parents = Pick<ReturnType<typeof definePeople>, "people"> &
  Pick<ReturnType<typeof defineAttempts>, "attempts"> &
  Pick<ReturnType<typeof defineAssessments>, "assessments"> &
  Pick<ReturnType<typeof defineAssignments>, "assignments">;

/** What tutors do with handed-in answers beside giving marks, and who may mark what. */
export function defineMarking(kit: Kit, { people, attempts, assessments, assignments }: Parents) {
  const attemptId = () =>
    kit
      .text("attempt_id")
      .notNull()
      .references(() => attempts.id);

  /** One marking of one answer that is to be done or was done. */
  const markingTasks = kit.table(
    "marking_tasks",
    {
      id: kit.id(),
      assignmentId: kit
        .text("assignment_id")
        .notNull()
        .references(() => assignments.id),
      attemptId: attemptId(),
      questionId: kit.text("question_id").notNull(),
      round: kit.text("round").$type<MarkingRound>().notNull(),
      /** Whose it is; null: whoever takes it first. */
      personId: kit.text("person_id").references(() => people.id),
      createdAt: kit.time("created_at").notNull(),
      doneAt: kit.time("done_at"),
      assessmentId: kit.text("assessment_id").references(() => assessments.id),
    },
    (table) => [
      kit.unique("marking_tasks_round").on(table.attemptId, table.round),
      kit.index("marking_tasks_queue").on(table.assignmentId, table.questionId, table.doneAt),
    ],
  );

  /** Who has a script open for marking; it lapses when nothing is heard of them. */
  const markingLocks = kit.table("marking_locks", {
    attemptId: kit
      .text("attempt_id")
      .primaryKey()
      .references(() => attempts.id),
    personId: kit.text("person_id").notNull(),
    page: kit.text("page").notNull(),
    heardAt: kit.time("heard_at").notNull(),
  });

  /** The red pen and remarks at a place of an answer; without a place, on the whole of it. */
  const answerComments = kit.table(
    "answer_comments",
    {
      id: kit.id(),
      attemptId: attemptId(),
      /** The revision it is on; places are UTF-16 units of its canonical text. */
      revisionNumber: kit.int("revision_number").notNull(),
      start: kit.int("start"),
      end: kit.int("end"),
      pen: kit.text("pen").$type<PenKind>().notNull(),
      text: kit.text("text").notNull(),
      /** 失分原因 it names, one of the engine's codes; null for none. */
      reasonCode: kit.text("reason_code"),
      pointId: kit.text("point_id"),
      round: kit.text("round").$type<MarkingRound>().notNull().default("single"),
      byPersonId: kit.text("by_person_id").notNull(),
      createdAt: kit.time("created_at").notNull(),
      removedAt: kit.time("removed_at"),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [kit.index("answer_comments_attempt").on(table.attemptId, table.createdAt)],
  );

  /** Remarks a tutor uses again, under the reason they belong to. */
  const commentBank = kit.table(
    "comment_bank",
    {
      id: kit.id(),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      reasonCode: kit.text("reason_code"),
      text: kit.text("text").notNull(),
      /** A digit from 1 to 9, or null. */
      shortcut: kit.int("shortcut"),
      uses: kit.int("uses").notNull().default(0),
      createdAt: kit.time("created_at").notNull(),
      removedAt: kit.time("removed_at"),
    },
    (table) => [kit.index("comment_bank_person").on(table.personId)],
  );

  /** 退回重写, 面批 and what else happened to a script on the desk; append-only by trigger but for erasure. */
  const markingEvents = kit.table(
    "marking_events",
    {
      id: kit.id(),
      attemptId: attemptId(),
      kind: kit.text("kind").$type<MarkingEventKind>().notNull(),
      /** Blanked on erasure. */
      note: kit.text("note").notNull(),
      byPersonId: kit.text("by_person_id").notNull(),
      at: kit.time("at").notNull(),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [kit.index("marking_events_attempt").on(table.attemptId, table.at)],
  );

  /** Answers picked for 讲评, and a rewriting of a place in them (升格修改). Shown without a name. */
  const reviewSamples = kit.table(
    "review_samples",
    {
      id: kit.id(),
      assignmentId: kit
        .text("assignment_id")
        .notNull()
        .references(() => assignments.id),
      attemptId: attemptId(),
      kind: kit.text("kind").$type<"good" | "error" | "upgrade">().notNull(),
      start: kit.int("start"),
      end: kit.int("end"),
      note: kit.text("note").notNull(),
      /** What the place becomes; of `upgrade` only. */
      rewritten: kit.text("rewritten"),
      byPersonId: kit.text("by_person_id").notNull(),
      createdAt: kit.time("created_at").notNull(),
      removedAt: kit.time("removed_at"),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [kit.index("review_samples_assignment").on(table.assignmentId, table.createdAt)],
  );

  /** 标杆卷: an answer whose marks are agreed, by which markers are tried before they mark. */
  const anchorScripts = kit.table(
    "anchor_scripts",
    {
      id: kit.id(),
      assignmentId: kit
        .text("assignment_id")
        .notNull()
        .references(() => assignments.id),
      attemptId: attemptId(),
      /** The agreed marks. */
      assessmentId: kit
        .text("assessment_id")
        .notNull()
        .references(() => assessments.id),
      createdBy: kit.text("created_by").notNull(),
      createdAt: kit.time("created_at").notNull(),
      removedAt: kit.time("removed_at"),
    },
    (table) => [kit.unique("anchor_scripts_attempt").on(table.assignmentId, table.attemptId)],
  );

  /** 试评: what a marker gave an anchor script; the first try counts. */
  const trialMarks = kit.table(
    "trial_marks",
    {
      anchorId: kit
        .text("anchor_id")
        .notNull()
        .references(() => anchorScripts.id),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      report: kit.json<Report>("report").notNull(),
      share: kit.real("share").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (table) => [kit.key(table.anchorId, table.personId)],
  );

  /** 复核: a candidate asks for a key point, or the whole, to be looked at again by another tutor. */
  const appeals = kit.table(
    "appeals",
    {
      id: kit.id(),
      attemptId: attemptId(),
      /** The marks that counted when it was asked. */
      assessmentId: kit
        .text("assessment_id")
        .notNull()
        .references(() => assessments.id),
      /** Null: the whole. */
      pointId: kit.text("point_id"),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      /** Blanked on erasure, like the outcome. */
      reason: kit.text("reason").notNull(),
      state: kit.text("state").$type<AppealState>().notNull(),
      handledBy: kit.text("handled_by"),
      outcome: kit.text("outcome"),
      /** The marks that came of it; null where they stand. */
      newAssessmentId: kit.text("new_assessment_id").references(() => assessments.id),
      createdAt: kit.time("created_at").notNull(),
      decidedAt: kit.time("decided_at"),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [
      kit.index("appeals_attempt").on(table.attemptId, table.createdAt),
      kit.index("appeals_state").on(table.state, table.createdAt),
    ],
  );

  return {
    markingTasks,
    markingLocks,
    answerComments,
    commentBank,
    markingEvents,
    reviewSamples,
    anchorScripts,
    trialMarks,
    appeals,
  };
}
