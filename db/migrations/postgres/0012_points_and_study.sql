CREATE TABLE "assessment_points" (
	"assessment_id" text NOT NULL,
	"point_id" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"awarded" double precision NOT NULL,
	"max" double precision NOT NULL,
	CONSTRAINT "assessment_points_assessment_id_point_id_pk" PRIMARY KEY("assessment_id","point_id")
);
--> statement-breakpoint
CREATE TABLE "card_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"card_id" text NOT NULL,
	"person_id" text NOT NULL,
	"rating" integer NOT NULL,
	"due_before" bigint NOT NULL,
	"memory_before" json NOT NULL,
	"at" bigint NOT NULL,
	"undone_at" bigint
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"front" text NOT NULL,
	"back" text NOT NULL,
	"due_at" bigint NOT NULL,
	"memory" json NOT NULL,
	"created_at" bigint NOT NULL,
	"suspended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "clippings" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"source" text,
	"source_date" text,
	"topics" json NOT NULL,
	"uses" json NOT NULL,
	"pack_id" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "library_marks" (
	"person_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"bookmarked_at" bigint,
	"note" text,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "library_marks_person_id_entry_id_pk" PRIMARY KEY("person_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "point_hunts" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"question_version_id" text NOT NULL,
	"marks" json NOT NULL,
	"rewrites" json NOT NULL,
	"created_at" bigint NOT NULL,
	"checked_at" bigint,
	"found_count" integer,
	"missed_count" integer,
	"surplus_count" integer
);
--> statement-breakpoint
CREATE TABLE "redos" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"question_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"reason_code" text,
	"due_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"done_at" bigint,
	"done_attempt_id" text,
	"dismissed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "study_plans" (
	"person_id" text PRIMARY KEY NOT NULL,
	"exam_date" text,
	"daily_cards" integer NOT NULL,
	"daily_minutes" integer NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"way" text NOT NULL,
	"stage" integer NOT NULL,
	"steps" json NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"finished_at" bigint
);
--> statement-breakpoint
ALTER TABLE "assessment_points" ADD CONSTRAINT "assessment_points_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_reviews" ADD CONSTRAINT "card_reviews_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_reviews" ADD CONSTRAINT "card_reviews_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clippings" ADD CONSTRAINT "clippings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_marks" ADD CONSTRAINT "library_marks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_marks" ADD CONSTRAINT "library_marks_entry_id_library_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."library_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_hunts" ADD CONSTRAINT "point_hunts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_hunts" ADD CONSTRAINT "point_hunts_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redos" ADD CONSTRAINT "redos_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redos" ADD CONSTRAINT "redos_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redos" ADD CONSTRAINT "redos_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_plans" ADD CONSTRAINT "study_plans_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_sessions" ADD CONSTRAINT "study_sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_sessions" ADD CONSTRAINT "study_sessions_entry_id_library_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."library_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_reviews_person" ON "card_reviews" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "card_reviews_card" ON "card_reviews" USING btree ("card_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "cards_source" ON "cards" USING btree ("person_id","source");--> statement-breakpoint
CREATE INDEX "cards_due" ON "cards" USING btree ("person_id","due_at");--> statement-breakpoint
CREATE INDEX "clippings_person" ON "clippings" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "point_hunts_person" ON "point_hunts" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "redos_once" ON "redos" USING btree ("attempt_id","kind");--> statement-breakpoint
CREATE INDEX "redos_due" ON "redos" USING btree ("person_id","due_at");--> statement-breakpoint
CREATE INDEX "study_sessions_person" ON "study_sessions" USING btree ("person_id","updated_at");