DROP TABLE `revisions`;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`revision_number` integer DEFAULT 0 NOT NULL,
	`admitted` integer DEFAULT false NOT NULL,
	`source` text NOT NULL,
	`by_person_id` text,
	`rubric_hash` text NOT NULL,
	`profile` text NOT NULL,
	`engine` text NOT NULL,
	`report` text NOT NULL,
	`marks_hundredths` integer,
	`max_hundredths` integer,
	`share` real NOT NULL,
	`note` text,
	`created_at` integer NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_assessments`("id", "attempt_id", "revision_number", "admitted", "source", "by_person_id", "rubric_hash", "profile", "engine", "report", "marks_hundredths", "max_hundredths", "share", "note", "created_at", "erased_at") SELECT "id", "attempt_id", "revision_number", "admitted", "source", "by_person_id", "rubric_hash", "profile", "engine", "report", "marks_hundredths", "max_hundredths", "share", "note", "created_at", "erased_at" FROM `assessments`;--> statement-breakpoint
DROP TABLE `assessments`;--> statement-breakpoint
ALTER TABLE `__new_assessments` RENAME TO `assessments`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_one_per_engine` ON `assessments` (`attempt_id`,`source`,`rubric_hash`,`profile`,`engine`,`revision_number`) WHERE source = 'engine';--> statement-breakpoint
CREATE INDEX `assessments_attempt` ON `assessments` (`attempt_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `attempts` DROP COLUMN `sealed_revision_id`;