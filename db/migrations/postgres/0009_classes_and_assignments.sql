CREATE TABLE "anchor_scripts" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"assessment_id" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "answer_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"revision_number" integer NOT NULL,
	"start" integer,
	"end" integer,
	"pen" text NOT NULL,
	"text" text NOT NULL,
	"reason_code" text,
	"point_id" text,
	"round" text DEFAULT 'single' NOT NULL,
	"by_person_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"removed_at" bigint,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"assessment_id" text NOT NULL,
	"point_id" text,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"handled_by" text,
	"outcome" text,
	"new_assessment_id" text,
	"created_at" bigint NOT NULL,
	"decided_at" bigint,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "assignment_candidates" (
	"assignment_id" text NOT NULL,
	"person_id" text NOT NULL,
	"added_at" bigint NOT NULL,
	"opens_at" bigint,
	"due_at" bigint,
	"limit_minutes" integer,
	"max_attempts" integer,
	"exception_reason" text,
	"exception_by" text,
	"exception_at" bigint,
	"score_released_at" bigint,
	"points_released_at" bigint,
	"reference_released_at" bigint,
	"nudged_at" bigint,
	"removed_at" bigint,
	CONSTRAINT "assignment_candidates_assignment_id_person_id_pk" PRIMARY KEY("assignment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "assignment_questions" (
	"assignment_id" text NOT NULL,
	"position" integer NOT NULL,
	"question_id" text NOT NULL,
	"question_version_id" text NOT NULL,
	CONSTRAINT "assignment_questions_assignment_id_position_pk" PRIMARY KEY("assignment_id","position")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"set_id" text NOT NULL,
	"set_version_id" text NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"mode" text NOT NULL,
	"opens_at" bigint NOT NULL,
	"due_at" bigint,
	"limit_minutes" integer,
	"max_attempts" integer DEFAULT 1 NOT NULL,
	"late_policy" text NOT NULL,
	"release_score" text NOT NULL,
	"release_points" text NOT NULL,
	"release_reference" text NOT NULL,
	"whole_class" boolean NOT NULL,
	"marking" text DEFAULT 'single' NOT NULL,
	"sample_percent" integer,
	"tolerance_percent" integer,
	"gate_agreement" double precision,
	"expert_id" text,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "class_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "class_members" (
	"class_id" text NOT NULL,
	"person_id" text NOT NULL,
	"group_id" text,
	"student_number" text,
	"joined_by" text NOT NULL,
	"joined_at" bigint NOT NULL,
	"left_at" bigint,
	"kept_out_of_samples" boolean DEFAULT false NOT NULL,
	CONSTRAINT "class_members_class_id_person_id_pk" PRIMARY KEY("class_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "class_tutors" (
	"class_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" bigint NOT NULL,
	"left_at" bigint,
	CONSTRAINT "class_tutors_class_id_person_id_pk" PRIMARY KEY("class_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "classes" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"join_code" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"archived_at" bigint,
	CONSTRAINT "classes_join_code_unique" UNIQUE("join_code")
);
--> statement-breakpoint
CREATE TABLE "comment_bank" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"reason_code" text,
	"text" text NOT NULL,
	"shortcut" integer,
	"uses" integer DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "marking_events" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"by_person_id" text NOT NULL,
	"at" bigint NOT NULL,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "marking_locks" (
	"attempt_id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"page" text NOT NULL,
	"heard_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marking_tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"question_id" text NOT NULL,
	"round" text NOT NULL,
	"person_id" text,
	"created_at" bigint NOT NULL,
	"done_at" bigint,
	"assessment_id" text
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"path" text NOT NULL,
	"params" json NOT NULL,
	"key" text NOT NULL,
	"created_at" bigint NOT NULL,
	"read_at" bigint
);
--> statement-breakpoint
CREATE TABLE "review_samples" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"kind" text NOT NULL,
	"start" integer,
	"end" integer,
	"note" text NOT NULL,
	"rewritten" text,
	"by_person_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"removed_at" bigint,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "trial_marks" (
	"anchor_id" text NOT NULL,
	"person_id" text NOT NULL,
	"report" json NOT NULL,
	"share" double precision NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "trial_marks_anchor_id_person_id_pk" PRIMARY KEY("anchor_id","person_id")
);
--> statement-breakpoint
DROP INDEX "sittings_one_open";--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "round" text;--> statement-breakpoint
ALTER TABLE "question_sets" ADD COLUMN "template" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "sittings" ADD COLUMN "assignment_id" text;--> statement-breakpoint
ALTER TABLE "sittings" ADD COLUMN "voided_at" bigint;--> statement-breakpoint
ALTER TABLE "sittings" ADD COLUMN "voided_by" text;--> statement-breakpoint
ALTER TABLE "sittings" ADD COLUMN "void_reason" text;--> statement-breakpoint
ALTER TABLE "anchor_scripts" ADD CONSTRAINT "anchor_scripts_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchor_scripts" ADD CONSTRAINT "anchor_scripts_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchor_scripts" ADD CONSTRAINT "anchor_scripts_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_comments" ADD CONSTRAINT "answer_comments_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_new_assessment_id_assessments_id_fk" FOREIGN KEY ("new_assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_candidates" ADD CONSTRAINT "assignment_candidates_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_candidates" ADD CONSTRAINT "assignment_candidates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_questions" ADD CONSTRAINT "assignment_questions_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_questions" ADD CONSTRAINT "assignment_questions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_questions" ADD CONSTRAINT "assignment_questions_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_set_id_question_sets_id_fk" FOREIGN KEY ("set_id") REFERENCES "public"."question_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_set_version_id_question_set_versions_id_fk" FOREIGN KEY ("set_version_id") REFERENCES "public"."question_set_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_expert_id_people_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_groups" ADD CONSTRAINT "class_groups_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_members" ADD CONSTRAINT "class_members_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_members" ADD CONSTRAINT "class_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_members" ADD CONSTRAINT "class_members_group_id_class_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."class_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_tutors" ADD CONSTRAINT "class_tutors_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_tutors" ADD CONSTRAINT "class_tutors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_bank" ADD CONSTRAINT "comment_bank_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marking_events" ADD CONSTRAINT "marking_events_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marking_locks" ADD CONSTRAINT "marking_locks_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marking_tasks" ADD CONSTRAINT "marking_tasks_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marking_tasks" ADD CONSTRAINT "marking_tasks_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marking_tasks" ADD CONSTRAINT "marking_tasks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marking_tasks" ADD CONSTRAINT "marking_tasks_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_samples" ADD CONSTRAINT "review_samples_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_samples" ADD CONSTRAINT "review_samples_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_marks" ADD CONSTRAINT "trial_marks_anchor_id_anchor_scripts_id_fk" FOREIGN KEY ("anchor_id") REFERENCES "public"."anchor_scripts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_marks" ADD CONSTRAINT "trial_marks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "anchor_scripts_attempt" ON "anchor_scripts" USING btree ("assignment_id","attempt_id");--> statement-breakpoint
CREATE INDEX "answer_comments_attempt" ON "answer_comments" USING btree ("attempt_id","created_at");--> statement-breakpoint
CREATE INDEX "appeals_attempt" ON "appeals" USING btree ("attempt_id","created_at");--> statement-breakpoint
CREATE INDEX "appeals_state" ON "appeals" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "assignment_candidates_person" ON "assignment_candidates" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "assignment_questions_question" ON "assignment_questions" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "assignments_class" ON "assignments" USING btree ("class_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "class_groups_name" ON "class_groups" USING btree ("class_id","name");--> statement-breakpoint
CREATE INDEX "class_members_person" ON "class_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "class_tutors_person" ON "class_tutors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "comment_bank_person" ON "comment_bank" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "marking_events_attempt" ON "marking_events" USING btree ("attempt_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "marking_tasks_round" ON "marking_tasks" USING btree ("attempt_id","round");--> statement-breakpoint
CREATE INDEX "marking_tasks_queue" ON "marking_tasks" USING btree ("assignment_id","question_id","done_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_key" ON "notices" USING btree ("person_id","key");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "review_samples_assignment" ON "review_samples" USING btree ("assignment_id","created_at");--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sittings_one_open_alone" ON "sittings" USING btree ("person_id","set_id") WHERE status = 'open' and assignment_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sittings_one_open_assigned" ON "sittings" USING btree ("person_id","assignment_id") WHERE status = 'open' and assignment_id is not null;--> statement-breakpoint
CREATE INDEX "sittings_assignment" ON "sittings" USING btree ("assignment_id","person_id");