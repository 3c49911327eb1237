CREATE TABLE `assessment_points` (
	`assessment_id` text NOT NULL,
	`point_id` text NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`awarded` real NOT NULL,
	`max` real NOT NULL,
	PRIMARY KEY(`assessment_id`, `point_id`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `card_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`person_id` text NOT NULL,
	`rating` integer NOT NULL,
	`due_before` integer NOT NULL,
	`memory_before` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `card_reviews_person` ON `card_reviews` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `card_reviews_card` ON `card_reviews` (`card_id`,`at`);--> statement-breakpoint
CREATE TABLE `cards` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`front` text NOT NULL,
	`back` text NOT NULL,
	`due_at` integer NOT NULL,
	`memory` text NOT NULL,
	`created_at` integer NOT NULL,
	`suspended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cards_source` ON `cards` (`person_id`,`source`);--> statement-breakpoint
CREATE INDEX `cards_due` ON `cards` (`person_id`,`due_at`);--> statement-breakpoint
CREATE TABLE `clippings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`source` text,
	`source_date` text,
	`topics` text NOT NULL,
	`uses` text NOT NULL,
	`pack_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clippings_person` ON `clippings` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `library_marks` (
	`person_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`bookmarked_at` integer,
	`note` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `entry_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `library_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `point_hunts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`question_version_id` text NOT NULL,
	`marks` text NOT NULL,
	`rewrites` text NOT NULL,
	`created_at` integer NOT NULL,
	`checked_at` integer,
	`found_count` integer,
	`missed_count` integer,
	`surplus_count` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_version_id`) REFERENCES `question_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `point_hunts_person` ON `point_hunts` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `redos` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`question_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`reason_code` text,
	`due_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer,
	`done_attempt_id` text,
	`dismissed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `redos_once` ON `redos` (`attempt_id`,`kind`);--> statement-breakpoint
CREATE INDEX `redos_due` ON `redos` (`person_id`,`due_at`);--> statement-breakpoint
CREATE TABLE `study_plans` (
	`person_id` text PRIMARY KEY NOT NULL,
	`exam_date` text,
	`daily_cards` integer NOT NULL,
	`daily_minutes` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `study_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`way` text NOT NULL,
	`stage` integer NOT NULL,
	`steps` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `library_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `study_sessions_person` ON `study_sessions` (`person_id`,`updated_at`);