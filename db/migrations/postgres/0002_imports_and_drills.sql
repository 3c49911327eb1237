CREATE TABLE "drills" (
	"id" text PRIMARY KEY NOT NULL,
	"pack_id" text NOT NULL,
	"made_key" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"line" integer NOT NULL,
	"inferred" boolean NOT NULL,
	"status" text NOT NULL,
	"hash" text NOT NULL,
	"content" json NOT NULL,
	"created_at" bigint NOT NULL,
	"published_at" bigint,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "pack_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"file_name" text,
	"encoding" text NOT NULL,
	"source" text NOT NULL,
	"kind" text,
	"title" text,
	"decisions" json NOT NULL,
	"state" text NOT NULL,
	"pack_id" text,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "made_key" text;--> statement-breakpoint
ALTER TABLE "drills" ADD CONSTRAINT "drills_pack_id_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."packs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_imports" ADD CONSTRAINT "pack_imports_pack_id_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."packs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drills_pack" ON "drills" USING btree ("pack_id","kind","line");--> statement-breakpoint
CREATE INDEX "drills_status" ON "drills" USING btree ("status","kind");--> statement-breakpoint
CREATE INDEX "pack_imports_hash" ON "pack_imports" USING btree ("hash","state");--> statement-breakpoint
CREATE INDEX "pack_imports_by" ON "pack_imports" USING btree ("created_by","state");--> statement-breakpoint
CREATE INDEX "pack_imports_pack" ON "pack_imports" USING btree ("pack_id");