CREATE TABLE `accommodations` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`minutes` integer,
	`percent` integer,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	`revoked_by` text,
	`erased_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accommodations_person` ON `accommodations` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `admitted_answers` (
	`attempt_id` text NOT NULL,
	`number` integer NOT NULL,
	`admitted_as` text NOT NULL,
	`text` text NOT NULL,
	`char_count` integer NOT NULL,
	`reason` text,
	`by_person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`erased_at` integer,
	PRIMARY KEY(`attempt_id`, `number`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_heads` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`client_key` text NOT NULL,
	`hash` blob NOT NULL,
	`text` text NOT NULL,
	`char_count` integer NOT NULL,
	`received_at` integer NOT NULL,
	`since_whole` integer NOT NULL,
	`lease_page` text,
	`lease_at` integer,
	`erased_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempt_notes` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`updated_at` integer NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `photo_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`point_id` text,
	`shape` text NOT NULL,
	`note` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	`erased_at` integer,
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_marks_photo` ON `photo_marks` (`photo_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`byte_size` integer NOT NULL,
	`hash` blob NOT NULL,
	`bytes` blob NOT NULL,
	`received_at` integer NOT NULL,
	`late` integer NOT NULL,
	`removed_at` integer,
	`erased_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photos_attempt` ON `photos` (`attempt_id`,`position`);--> statement-breakpoint
CREATE TABLE `question_set_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`set_id` text NOT NULL,
	`hash` text NOT NULL,
	`content` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	FOREIGN KEY (`set_id`) REFERENCES `question_sets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_set_versions_hash` ON `question_set_versions` (`set_id`,`hash`);--> statement-breakpoint
CREATE TABLE `question_sets` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`visibility` text DEFAULT 'bank' NOT NULL,
	`made_key` text,
	`demo` integer DEFAULT false NOT NULL,
	`draft` text NOT NULL,
	`published_version_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_sets_made_key_unique` ON `question_sets` (`made_key`);--> statement-breakpoint
CREATE INDEX `question_sets_status` ON `question_sets` (`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `answer_revisions` (
	`attempt_id` text NOT NULL,
	`number` integer NOT NULL,
	`parent_number` integer NOT NULL,
	`chain` text NOT NULL,
	`turn` integer NOT NULL,
	`hash` blob NOT NULL,
	`base` integer,
	`prefix` integer,
	`suffix` integer,
	`body` text NOT NULL,
	`char_count` integer NOT NULL,
	`received_at` integer NOT NULL,
	`late` integer NOT NULL,
	`source` text NOT NULL,
	`written_at` integer,
	`erased_at` integer,
	PRIMARY KEY(`attempt_id`, `number`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sittings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`set_id` text NOT NULL,
	`set_version_id` text NOT NULL,
	`mode` text NOT NULL,
	`medium` text DEFAULT 'typed' NOT NULL,
	`status` text NOT NULL,
	`started_at` integer NOT NULL,
	`sealed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_id`) REFERENCES `question_sets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_version_id`) REFERENCES `question_set_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sittings_one_open` ON `sittings` (`person_id`,`set_id`) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX `sittings_person` ON `sittings` (`person_id`,`started_at`);--> statement-breakpoint
DROP INDEX `attempts_one_open`;--> statement-breakpoint
ALTER TABLE `attempts` ADD `sitting_id` text REFERENCES sittings(id);--> statement-breakpoint
ALTER TABLE `attempts` ADD `position` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `medium` text DEFAULT 'typed' NOT NULL;--> statement-breakpoint
ALTER TABLE `attempts` ADD `grace_ms` integer DEFAULT 10000 NOT NULL;--> statement-breakpoint
ALTER TABLE `attempts` ADD `sealed_number` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_one_open_alone` ON `attempts` (`person_id`,`question_id`) WHERE status = 'open' and sitting_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_place` ON `attempts` (`sitting_id`,`position`);--> statement-breakpoint
CREATE INDEX `attempts_question` ON `attempts` (`question_id`,`status`);--> statement-breakpoint
ALTER TABLE `assessments` ADD `revision_number` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `assessments` ADD `admitted` integer DEFAULT false NOT NULL;