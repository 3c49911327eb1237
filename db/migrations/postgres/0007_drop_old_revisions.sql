ALTER TABLE "revisions" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "revisions" CASCADE;--> statement-breakpoint
ALTER TABLE "assessments" DROP CONSTRAINT IF EXISTS "assessments_revision_id_revisions_id_fk";
--> statement-breakpoint
DROP INDEX "assessments_one_per_engine";--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_one_per_engine" ON "assessments" USING btree ("attempt_id","source","rubric_hash","profile","engine","revision_number") WHERE source = 'engine';--> statement-breakpoint
ALTER TABLE "assessments" DROP COLUMN "revision_id";--> statement-breakpoint
ALTER TABLE "attempts" DROP COLUMN "sealed_revision_id";