CREATE TABLE `rubric_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`from_version_id` text NOT NULL,
	`to_version_id` text NOT NULL,
	`choice` text NOT NULL,
	`note` text NOT NULL,
	`impact` text NOT NULL,
	`by_person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_version_id`) REFERENCES `question_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_version_id`) REFERENCES `question_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rubric_changes_question` ON `rubric_changes` (`question_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `variant_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`point_id` text NOT NULL,
	`words` text NOT NULL,
	`origin` text NOT NULL,
	`attempt_id` text NOT NULL,
	`assessment_id` text,
	`proposed_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`changed_answers` integer,
	`erased_at` integer,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `variant_proposals_question` ON `variant_proposals` (`question_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `variant_proposals_attempt` ON `variant_proposals` (`attempt_id`);--> statement-breakpoint
ALTER TABLE `assessments` ADD `note` text;