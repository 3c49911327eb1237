CREATE TABLE `advice_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`provider` text NOT NULL,
	`given` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advice_consents_person` ON `advice_consents` (`person_id`,`provider`,`at`);--> statement-breakpoint
CREATE TABLE `advice_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`task` text NOT NULL,
	`state` text NOT NULL,
	`question_id` text NOT NULL,
	`attempt_id` text,
	`point_id` text,
	`asked_by` text NOT NULL,
	`payer_id` text,
	`automatic` integer NOT NULL,
	`job_id` text NOT NULL,
	`language` text NOT NULL,
	`provider` text NOT NULL,
	`model` text NOT NULL,
	`prompt_version` text NOT NULL,
	`rubric_hash` text NOT NULL,
	`sent` text,
	`partial` text,
	`result` text,
	`dropped` text,
	`failure` text,
	`input_tokens` integer,
	`output_tokens` integer,
	`cost_micros` integer,
	`asked_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advice_requests_attempt` ON `advice_requests` (`attempt_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `advice_requests_question` ON `advice_requests` (`question_id`,`task`);--> statement-breakpoint
CREATE INDEX `advice_requests_asked_by` ON `advice_requests` (`asked_by`,`asked_at`);--> statement-breakpoint
CREATE INDEX `advice_requests_payer` ON `advice_requests` (`payer_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `advice_spending` (
	`payer` text NOT NULL,
	`day` text NOT NULL,
	`tokens` integer NOT NULL,
	`cost_micros` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `advice_spending_day` ON `advice_spending` (`payer`,`day`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`run_after` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_after`);--> statement-breakpoint
CREATE TABLE `student_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `student_notes_person` ON `student_notes` (`person_id`,`at`);--> statement-breakpoint
ALTER TABLE `assignments` ADD `auto_advice` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `schools` ADD `retain_text_days` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `confirmed_at` integer;