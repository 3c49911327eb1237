DROP INDEX `attempts_due`;--> statement-breakpoint
DROP INDEX `attempts_question`;--> statement-breakpoint
CREATE INDEX `attempts_due` ON `attempts` (`deadline_at`) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX `attempts_question` ON `attempts` (`question_id`,`status`,`sealed_at`,`id`);