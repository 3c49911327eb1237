DROP INDEX "attempts_due";--> statement-breakpoint
CREATE INDEX "assignment_candidates_due" ON "assignment_candidates" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "assignments_due" ON "assignments" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree (lower("display_name"),"id") WHERE erased_at is null;--> statement-breakpoint
CREATE INDEX "attempts_due" ON "attempts" USING btree ("deadline_at","id") WHERE status = 'open';