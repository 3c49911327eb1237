DROP INDEX "attempts_due";--> statement-breakpoint
DROP INDEX "attempts_question";--> statement-breakpoint
CREATE INDEX "attempts_due" ON "attempts" USING btree ("deadline_at") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "attempts_question" ON "attempts" USING btree ("question_id","status","sealed_at","id");