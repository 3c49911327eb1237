CREATE TABLE `search_carriers` (
	`hash` text NOT NULL,
	`question_id` text NOT NULL,
	`audience` text NOT NULL,
	PRIMARY KEY(`hash`, `question_id`)
);
--> statement-breakpoint
CREATE INDEX `search_carriers_question` ON `search_carriers` (`question_id`);--> statement-breakpoint
CREATE TABLE `search_documents` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`source_id` text NOT NULL,
	`scope` text NOT NULL,
	`audience` text NOT NULL,
	`pack_id` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_source` ON `search_documents` (`source`,`source_id`,`scope`);--> statement-breakpoint
CREATE TABLE `search_stale` (
	`source` text NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`source`, `source_id`)
);
--> statement-breakpoint
CREATE TABLE `search_states` (
	`id` text PRIMARY KEY NOT NULL,
	`tokeniser` integer NOT NULL,
	`built_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_texts` (
	`number` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL
);
