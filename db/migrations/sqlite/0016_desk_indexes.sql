DROP INDEX `attempts_person`;--> statement-breakpoint
CREATE INDEX `attempts_person` ON `attempts` (`person_id`,`started_at`,`sealed_at`);--> statement-breakpoint
CREATE INDEX `sittings_voided` ON `sittings` (`assignment_id`) WHERE voided_at is not null;