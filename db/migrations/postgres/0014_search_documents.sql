CREATE TABLE "search_carriers" (
	"hash" text NOT NULL,
	"question_id" text NOT NULL,
	"audience" text NOT NULL,
	CONSTRAINT "search_carriers_hash_question_id_pk" PRIMARY KEY("hash","question_id")
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"number" serial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	"scope" text NOT NULL,
	"audience" text NOT NULL,
	"pack_id" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_stale" (
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	CONSTRAINT "search_stale_source_source_id_pk" PRIMARY KEY("source","source_id")
);
--> statement-breakpoint
CREATE TABLE "search_states" (
	"id" text PRIMARY KEY NOT NULL,
	"tokeniser" integer NOT NULL,
	"built_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_texts" (
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "search_texts_number_pk" PRIMARY KEY("number")
);
--> statement-breakpoint
CREATE INDEX "search_carriers_question" ON "search_carriers" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "search_documents_source" ON "search_documents" USING btree ("source","source_id","scope");