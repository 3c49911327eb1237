import type { Report } from "@content/contract/report";
import { sql } from "drizzle-orm";
import type { Kit } from "../kit/sqlite";
import type { defineAttempts } from "./attempts";

export type AssessmentSource = "engine" | "tutor" | "self";

/** 评阅: append-only. A trigger refuses every change but blanking on erasure. */
export function defineAssessments(
  kit: Kit,
  { attempts, revisions }: Pick<ReturnType<typeof defineAttempts>, "attempts" | "revisions">,
) {
  const assessments = kit.table(
    "assessments",
    {
      id: kit.id(),
      attemptId: kit
        .text("attempt_id")
        .notNull()
        .references(() => attempts.id),
      revisionId: kit.text("revision_id").references(() => revisions.id),
      source: kit.text("source").$type<AssessmentSource>().notNull(),
      byPersonId: kit.text("by_person_id"),
      rubricHash: kit.text("rubric_hash").notNull(),
      profile: kit.text("profile").notNull(),
      engine: kit.text("engine").notNull(),
      report: kit.json<Report>("report").notNull(),
      marksHundredths: kit.int("marks_hundredths"),
      maxHundredths: kit.int("max_hundredths"),
      /** 0..1, unrounded. */
      share: kit.real("share").notNull(),
      createdAt: kit.time("created_at").notNull(),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [
      kit
        .unique("assessments_one_per_engine")
        .on(table.attemptId, table.source, table.rubricHash, table.profile, table.engine)
        .where(sql`source = 'engine'`),
      kit.index("assessments_attempt").on(table.attemptId, table.createdAt),
    ],
  );

  return { assessments };
}
