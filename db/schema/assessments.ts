import type { Report, ReportPoint } from "@content/contract/report";
import { sql } from "drizzle-orm";
import type { Kit } from "../kit/sqlite";
import type { defineAttempts } from "./attempts/attempts";
import type { defineContent } from "./content";

export type AssessmentSource = "engine" | "tutor" | "self";
export type AssessmentRound = "first" | "second" | "third" | "final" | "expert";
/** Where a proposed wording comes from: a tutor who credited a point (改分), or a learner who claimed it (认领得分). */
export type ProposalOrigin = "override" | "claim";
export type ProposalState = "open" | "accepted" | "refused";
/**
 * What a changed rubric does to answers: `keep` leaves every attempt with the version it began with, `from-now` scores what
 * is handed in from now on by the new one, `migrate` scores the answers handed in before anew as well.
 */
export type RubricChangeChoice = "keep" | "from-now" | "migrate";
/** What a changed rubric moved when it was published. */
export type RubricImpact = { answers: number; up: number; down: number; meanShift: number };

/** 评阅: append-only. A trigger refuses every change but blanking on erasure. */
export function defineAssessments(
  kit: Kit,
  {
    attempts,
    questions,
    questionVersions,
  }: Pick<ReturnType<typeof defineAttempts>, "attempts"> &
    Pick<ReturnType<typeof defineContent>, "questions" | "questionVersions">,
) {
  const assessments = kit.table(
    "assessments",
    {
      id: kit.id(),
      attemptId: kit
        .text("attempt_id")
        .notNull()
        .references(() => attempts.id),
      /** The number of the revision it is of; 0 where nothing was written. */
      revisionNumber: kit.int("revision_number").notNull().default(0),
      /** Of an answer admitted beside the sealed one (late text, a typed-up paper). */
      admitted: kit.bool("admitted").notNull().default(false),
      source: kit.text("source").$type<AssessmentSource>().notNull(),
      byPersonId: kit.text("by_person_id"),
      /** The score key of the version it is by (`question_versions.rubric_hash`); the rubric's own hash stands in the report. */
      rubricHash: kit.text("rubric_hash").notNull(),
      profile: kit.text("profile").notNull(),
      engine: kit.text("engine").notNull(),
      report: kit.json<Report>("report").notNull(),
      marksHundredths: kit.int("marks_hundredths"),
      maxHundredths: kit.int("max_hundredths"),
      /** 0..1, unrounded. */
      share: kit.real("share").notNull(),
      /** Why a tutor's marks differ from those that counted before; null where nobody had to say. */
      note: kit.text("note"),
      /**
       * Of double marking: which mark it is. `first`, `second` and `third` never count by themselves; `final` is what the rule
       * makes of them, `expert` the arbitration. Null where answers are marked once.
       */
      round: kit.text("round").$type<AssessmentRound>(),
      createdAt: kit.time("created_at").notNull(),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [
      kit
        .unique("assessments_one_per_engine")
        .on(table.attemptId, table.source, table.rubricHash, table.profile, table.engine, table.revisionNumber)
        .where(sql`source = 'engine'`),
      kit.index("assessments_attempt").on(table.attemptId, table.createdAt),
    ],
  );

  /**
   * The key points of an assessment's report, one a row and without words, so that a class is counted without reading its
   * reports. Written with the assessment; marks are those of the report.
   */
  const assessmentPoints = kit.table(
    "assessment_points",
    {
      assessmentId: kit
        .text("assessment_id")
        .notNull()
        .references(() => assessments.id),
      pointId: kit.text("point_id").notNull(),
      status: kit.text("status").$type<ReportPoint["status"]>().notNull(),
      reason: kit.text("reason").$type<ReportPoint["reason"]>(),
      awarded: kit.real("awarded").notNull(),
      max: kit.real("max").notNull(),
    },
    (table) => [kit.key(table.assessmentId, table.pointId)],
  );

  /** Words of an answer that a person held to earn a point and the engine did not, for a tutor to accept as a variant. */
  const variantProposals = kit.table(
    "variant_proposals",
    {
      id: kit.id(),
      questionId: kit
        .text("question_id")
        .notNull()
        .references(() => questions.id),
      pointId: kit.text("point_id").notNull(),
      /** Verbatim; blanked when the answer's writer is erased. */
      words: kit.text("words").notNull(),
      origin: kit.text("origin").$type<ProposalOrigin>().notNull(),
      attemptId: kit
        .text("attempt_id")
        .notNull()
        .references(() => attempts.id),
      assessmentId: kit.text("assessment_id").references(() => assessments.id),
      proposedBy: kit.text("proposed_by").notNull(),
      createdAt: kit.time("created_at").notNull(),
      state: kit.text("state").$type<ProposalState>().notNull(),
      decidedBy: kit.text("decided_by"),
      decidedAt: kit.time("decided_at"),
      /** How many stored answers it would have changed when it was decided. */
      changedAnswers: kit.int("changed_answers"),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [
      kit.index("variant_proposals_question").on(table.questionId, table.state, table.createdAt),
      kit.index("variant_proposals_attempt").on(table.attemptId),
    ],
  );

  /** What was decided for existing scores each time a rubric in use was published anew; append-only by trigger. */
  const rubricChanges = kit.table(
    "rubric_changes",
    {
      id: kit.id(),
      questionId: kit
        .text("question_id")
        .notNull()
        .references(() => questions.id),
      fromVersionId: kit
        .text("from_version_id")
        .notNull()
        .references(() => questionVersions.id),
      toVersionId: kit
        .text("to_version_id")
        .notNull()
        .references(() => questionVersions.id),
      choice: kit.text("choice").$type<RubricChangeChoice>().notNull(),
      note: kit.text("note").notNull(),
      impact: kit.json<RubricImpact>("impact").notNull(),
      byPersonId: kit.text("by_person_id").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (table) => [kit.index("rubric_changes_question").on(table.questionId, table.createdAt)],
  );

  return { assessments, assessmentPoints, variantProposals, rubricChanges };
}
