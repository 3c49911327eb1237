DROP INDEX `attempts_due`;--> statement-breakpoint
CREATE INDEX `attempts_due` ON `attempts` (`deadline_at`,`id`) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX `assignment_candidates_due` ON `assignment_candidates` (`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX `assignments_due` ON `assignments` (`due_at`);--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (lower("display_name"),`id`) WHERE erased_at is null;