CREATE TABLE "accommodations" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"minutes" integer,
	"percent" integer,
	"reason" text NOT NULL,
	"granted_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"revoked_at" bigint,
	"revoked_by" text,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "admitted_answers" (
	"attempt_id" text NOT NULL,
	"number" integer NOT NULL,
	"admitted_as" text NOT NULL,
	"text" text NOT NULL,
	"char_count" integer NOT NULL,
	"reason" text,
	"by_person_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"erased_at" bigint,
	CONSTRAINT "admitted_answers_attempt_id_number_pk" PRIMARY KEY("attempt_id","number")
);
--> statement-breakpoint
CREATE TABLE "answer_heads" (
	"attempt_id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"client_key" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"text" text NOT NULL,
	"char_count" integer NOT NULL,
	"received_at" bigint NOT NULL,
	"since_whole" integer NOT NULL,
	"lease_page" text,
	"lease_at" bigint,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "attempt_notes" (
	"attempt_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"content" json NOT NULL,
	"updated_at" bigint NOT NULL,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "photo_marks" (
	"id" text PRIMARY KEY NOT NULL,
	"photo_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"point_id" text,
	"shape" json NOT NULL,
	"note" text NOT NULL,
	"created_at" bigint NOT NULL,
	"removed_at" bigint,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"byte_size" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	"bytes" "bytea" NOT NULL,
	"received_at" bigint NOT NULL,
	"late" boolean NOT NULL,
	"removed_at" bigint,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "question_set_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"set_id" text NOT NULL,
	"hash" text NOT NULL,
	"content" json NOT NULL,
	"published_at" bigint NOT NULL,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "question_sets" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"visibility" text DEFAULT 'bank' NOT NULL,
	"made_key" text,
	"demo" boolean DEFAULT false NOT NULL,
	"draft" json NOT NULL,
	"published_version_id" text,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "question_sets_made_key_unique" UNIQUE("made_key")
);
--> statement-breakpoint
CREATE TABLE "answer_revisions" (
	"attempt_id" text NOT NULL,
	"number" integer NOT NULL,
	"parent_number" integer NOT NULL,
	"chain" text NOT NULL,
	"turn" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	"base" integer,
	"prefix" integer,
	"suffix" integer,
	"body" text NOT NULL,
	"char_count" integer NOT NULL,
	"received_at" bigint NOT NULL,
	"late" boolean NOT NULL,
	"source" text NOT NULL,
	"written_at" bigint,
	"erased_at" bigint,
	CONSTRAINT "answer_revisions_attempt_id_number_pk" PRIMARY KEY("attempt_id","number")
);
--> statement-breakpoint
CREATE TABLE "sittings" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"set_id" text NOT NULL,
	"set_version_id" text NOT NULL,
	"mode" text NOT NULL,
	"medium" text DEFAULT 'typed' NOT NULL,
	"status" text NOT NULL,
	"started_at" bigint NOT NULL,
	"sealed_at" bigint
);
--> statement-breakpoint
DROP INDEX "attempts_one_open";--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "revision_number" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "admitted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "sitting_id" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "position" integer;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "medium" text DEFAULT 'typed' NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "grace_ms" integer DEFAULT 10000 NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "sealed_number" integer;--> statement-breakpoint
ALTER TABLE "accommodations" ADD CONSTRAINT "accommodations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admitted_answers" ADD CONSTRAINT "admitted_answers_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_heads" ADD CONSTRAINT "answer_heads_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_notes" ADD CONSTRAINT "attempt_notes_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_marks" ADD CONSTRAINT "photo_marks_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_set_versions" ADD CONSTRAINT "question_set_versions_set_id_question_sets_id_fk" FOREIGN KEY ("set_id") REFERENCES "public"."question_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_revisions" ADD CONSTRAINT "answer_revisions_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_set_id_question_sets_id_fk" FOREIGN KEY ("set_id") REFERENCES "public"."question_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_set_version_id_question_set_versions_id_fk" FOREIGN KEY ("set_version_id") REFERENCES "public"."question_set_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accommodations_person" ON "accommodations" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "photo_marks_photo" ON "photo_marks" USING btree ("photo_id","created_at");--> statement-breakpoint
CREATE INDEX "photos_attempt" ON "photos" USING btree ("attempt_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "question_set_versions_hash" ON "question_set_versions" USING btree ("set_id","hash");--> statement-breakpoint
CREATE INDEX "question_sets_status" ON "question_sets" USING btree ("status","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sittings_one_open" ON "sittings" USING btree ("person_id","set_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "sittings_person" ON "sittings" USING btree ("person_id","started_at");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_sitting_id_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_open_alone" ON "attempts" USING btree ("person_id","question_id") WHERE status = 'open' and sitting_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_place" ON "attempts" USING btree ("sitting_id","position");--> statement-breakpoint
CREATE INDEX "attempts_question" ON "attempts" USING btree ("question_id","status");