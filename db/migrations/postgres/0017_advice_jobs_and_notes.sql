CREATE TABLE "advice_consents" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"provider" text NOT NULL,
	"given" boolean NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "advice_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"task" text NOT NULL,
	"state" text NOT NULL,
	"question_id" text NOT NULL,
	"attempt_id" text,
	"point_id" text,
	"asked_by" text NOT NULL,
	"payer_id" text,
	"automatic" boolean NOT NULL,
	"job_id" text NOT NULL,
	"language" text NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"prompt_version" text NOT NULL,
	"rubric_hash" text NOT NULL,
	"sent" json,
	"partial" json,
	"result" json,
	"dropped" json,
	"failure" text,
	"input_tokens" integer,
	"output_tokens" integer,
	"cost_micros" integer,
	"asked_at" bigint NOT NULL,
	"started_at" bigint,
	"finished_at" bigint
);
--> statement-breakpoint
CREATE TABLE "advice_spending" (
	"payer" text NOT NULL,
	"day" text NOT NULL,
	"tokens" integer NOT NULL,
	"cost_micros" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" json NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"run_after" bigint NOT NULL,
	"lease_owner" text,
	"lease_until" bigint,
	"last_error" text,
	"created_at" bigint NOT NULL,
	"finished_at" bigint
);
--> statement-breakpoint
CREATE TABLE "student_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"author_id" text NOT NULL,
	"text" text NOT NULL,
	"at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "auto_advice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "retain_text_days" integer;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "confirmed_at" bigint;--> statement-breakpoint
ALTER TABLE "advice_consents" ADD CONSTRAINT "advice_consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_payer_id_people_id_fk" FOREIGN KEY ("payer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_notes" ADD CONSTRAINT "student_notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_notes" ADD CONSTRAINT "student_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advice_consents_person" ON "advice_consents" USING btree ("person_id","provider","at");--> statement-breakpoint
CREATE INDEX "advice_requests_attempt" ON "advice_requests" USING btree ("attempt_id","asked_at");--> statement-breakpoint
CREATE INDEX "advice_requests_question" ON "advice_requests" USING btree ("question_id","task");--> statement-breakpoint
CREATE INDEX "advice_requests_asked_by" ON "advice_requests" USING btree ("asked_by","asked_at");--> statement-breakpoint
CREATE INDEX "advice_requests_payer" ON "advice_requests" USING btree ("payer_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "advice_spending_day" ON "advice_spending" USING btree ("payer","day");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("state","run_after");--> statement-breakpoint
CREATE INDEX "student_notes_person" ON "student_notes" USING btree ("person_id","at");