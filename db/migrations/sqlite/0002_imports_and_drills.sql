CREATE TABLE `drills` (
	`id` text PRIMARY KEY NOT NULL,
	`pack_id` text NOT NULL,
	`made_key` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`line` integer NOT NULL,
	`inferred` integer NOT NULL,
	`status` text NOT NULL,
	`hash` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`published_by` text,
	FOREIGN KEY (`pack_id`) REFERENCES `packs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drills_pack` ON `drills` (`pack_id`,`kind`,`line`);--> statement-breakpoint
CREATE INDEX `drills_status` ON `drills` (`status`,`kind`);--> statement-breakpoint
CREATE TABLE `pack_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`file_name` text,
	`encoding` text NOT NULL,
	`source` text NOT NULL,
	`kind` text,
	`title` text,
	`decisions` text NOT NULL,
	`state` text NOT NULL,
	`pack_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`pack_id`) REFERENCES `packs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pack_imports_hash` ON `pack_imports` (`hash`,`state`);--> statement-breakpoint
CREATE INDEX `pack_imports_by` ON `pack_imports` (`created_by`,`state`);--> statement-breakpoint
CREATE INDEX `pack_imports_pack` ON `pack_imports` (`pack_id`);--> statement-breakpoint
ALTER TABLE `questions` ADD `made_key` text;