DROP INDEX "attempts_person";--> statement-breakpoint
CREATE INDEX "sittings_voided" ON "sittings" USING btree ("assignment_id") WHERE voided_at is not null;--> statement-breakpoint
CREATE INDEX "attempts_person" ON "attempts" USING btree ("person_id","started_at","sealed_at");