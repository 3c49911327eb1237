CREATE TABLE "rubric_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"from_version_id" text NOT NULL,
	"to_version_id" text NOT NULL,
	"choice" text NOT NULL,
	"note" text NOT NULL,
	"impact" json NOT NULL,
	"by_person_id" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "variant_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"point_id" text NOT NULL,
	"words" text NOT NULL,
	"origin" text NOT NULL,
	"attempt_id" text NOT NULL,
	"assessment_id" text,
	"proposed_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"state" text NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	"changed_answers" integer,
	"erased_at" bigint
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "rubric_changes" ADD CONSTRAINT "rubric_changes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_changes" ADD CONSTRAINT "rubric_changes_from_version_id_question_versions_id_fk" FOREIGN KEY ("from_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_changes" ADD CONSTRAINT "rubric_changes_to_version_id_question_versions_id_fk" FOREIGN KEY ("to_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_proposals" ADD CONSTRAINT "variant_proposals_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_proposals" ADD CONSTRAINT "variant_proposals_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_proposals" ADD CONSTRAINT "variant_proposals_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rubric_changes_question" ON "rubric_changes" USING btree ("question_id","created_at");--> statement-breakpoint
CREATE INDEX "variant_proposals_question" ON "variant_proposals" USING btree ("question_id","state","created_at");--> statement-breakpoint
CREATE INDEX "variant_proposals_attempt" ON "variant_proposals" USING btree ("attempt_id");