CREATE TABLE `anchor_scripts` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `anchor_scripts_attempt` ON `anchor_scripts` (`assignment_id`,`attempt_id`);--> statement-breakpoint
CREATE TABLE `answer_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`revision_number` integer NOT NULL,
	`start` integer,
	`end` integer,
	`pen` text NOT NULL,
	`text` text NOT NULL,
	`reason_code` text,
	`point_id` text,
	`round` text DEFAULT 'single' NOT NULL,
	`by_person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	`erased_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_comments_attempt` ON `answer_comments` (`attempt_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`point_id` text,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`handled_by` text,
	`outcome` text,
	`new_assessment_id` text,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`erased_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`new_assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appeals_attempt` ON `appeals` (`attempt_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `appeals_state` ON `appeals` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `assignment_candidates` (
	`assignment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`opens_at` integer,
	`due_at` integer,
	`limit_minutes` integer,
	`max_attempts` integer,
	`exception_reason` text,
	`exception_by` text,
	`exception_at` integer,
	`score_released_at` integer,
	`points_released_at` integer,
	`reference_released_at` integer,
	`nudged_at` integer,
	`removed_at` integer,
	PRIMARY KEY(`assignment_id`, `person_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_candidates_person` ON `assignment_candidates` (`person_id`);--> statement-breakpoint
CREATE TABLE `assignment_questions` (
	`assignment_id` text NOT NULL,
	`position` integer NOT NULL,
	`question_id` text NOT NULL,
	`question_version_id` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `position`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_version_id`) REFERENCES `question_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_questions_question` ON `assignment_questions` (`question_id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`set_id` text NOT NULL,
	`set_version_id` text NOT NULL,
	`title` text NOT NULL,
	`note` text,
	`mode` text NOT NULL,
	`opens_at` integer NOT NULL,
	`due_at` integer,
	`limit_minutes` integer,
	`max_attempts` integer DEFAULT 1 NOT NULL,
	`late_policy` text NOT NULL,
	`release_score` text NOT NULL,
	`release_points` text NOT NULL,
	`release_reference` text NOT NULL,
	`whole_class` integer NOT NULL,
	`marking` text DEFAULT 'single' NOT NULL,
	`sample_percent` integer,
	`tolerance_percent` integer,
	`gate_agreement` real,
	`expert_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_reason` text,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_id`) REFERENCES `question_sets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_version_id`) REFERENCES `question_set_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`expert_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignments_class` ON `assignments` (`class_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `class_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `class_groups_name` ON `class_groups` (`class_id`,`name`);--> statement-breakpoint
CREATE TABLE `class_members` (
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`group_id` text,
	`student_number` text,
	`joined_by` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	`kept_out_of_samples` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`class_id`, `person_id`),
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `class_groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `class_members_person` ON `class_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `class_tutors` (
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`left_at` integer,
	PRIMARY KEY(`class_id`, `person_id`),
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `class_tutors_person` ON `class_tutors` (`person_id`);--> statement-breakpoint
CREATE TABLE `classes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`join_code` text,
	`demo` integer DEFAULT false NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `classes_join_code_unique` ON `classes` (`join_code`);--> statement-breakpoint
CREATE TABLE `comment_bank` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`reason_code` text,
	`text` text NOT NULL,
	`shortcut` integer,
	`uses` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_bank_person` ON `comment_bank` (`person_id`);--> statement-breakpoint
CREATE TABLE `marking_events` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`by_person_id` text NOT NULL,
	`at` integer NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `marking_events_attempt` ON `marking_events` (`attempt_id`,`at`);--> statement-breakpoint
CREATE TABLE `marking_locks` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`page` text NOT NULL,
	`heard_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `marking_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`round` text NOT NULL,
	`person_id` text,
	`created_at` integer NOT NULL,
	`done_at` integer,
	`assessment_id` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `marking_tasks_round` ON `marking_tasks` (`attempt_id`,`round`);--> statement-breakpoint
CREATE INDEX `marking_tasks_queue` ON `marking_tasks` (`assignment_id`,`question_id`,`done_at`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`path` text NOT NULL,
	`params` text NOT NULL,
	`key` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_key` ON `notices` (`person_id`,`key`);--> statement-breakpoint
CREATE INDEX `notices_person` ON `notices` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `review_samples` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`kind` text NOT NULL,
	`start` integer,
	`end` integer,
	`note` text NOT NULL,
	`rewritten` text,
	`by_person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	`erased_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_samples_assignment` ON `review_samples` (`assignment_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `trial_marks` (
	`anchor_id` text NOT NULL,
	`person_id` text NOT NULL,
	`report` text NOT NULL,
	`share` real NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`anchor_id`, `person_id`),
	FOREIGN KEY (`anchor_id`) REFERENCES `anchor_scripts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `sittings_one_open`;--> statement-breakpoint
ALTER TABLE `sittings` ADD `assignment_id` text REFERENCES assignments(id);--> statement-breakpoint
ALTER TABLE `sittings` ADD `voided_at` integer;--> statement-breakpoint
ALTER TABLE `sittings` ADD `voided_by` text;--> statement-breakpoint
ALTER TABLE `sittings` ADD `void_reason` text;--> statement-breakpoint
CREATE UNIQUE INDEX `sittings_one_open_alone` ON `sittings` (`person_id`,`set_id`) WHERE status = 'open' and assignment_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `sittings_one_open_assigned` ON `sittings` (`person_id`,`assignment_id`) WHERE status = 'open' and assignment_id is not null;--> statement-breakpoint
CREATE INDEX `sittings_assignment` ON `sittings` (`assignment_id`,`person_id`);--> statement-breakpoint
ALTER TABLE `assessments` ADD `round` text;--> statement-breakpoint
ALTER TABLE `question_sets` ADD `template` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `questions` ADD `created_by` text;