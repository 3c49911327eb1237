-- Saved texts move to a table that can hold changes instead of whole texts; each attempt's head is kept whole beside it.
DROP TRIGGER assessments_refuse_update;
--> statement-breakpoint
INSERT INTO answer_revisions (attempt_id, number, parent_number, chain, turn, hash, body, char_count, received_at, late, source, erased_at)
SELECT attempt_id, number, parent_number, chain,
  CAST(substr(client_key, instr(client_key, '.') + 1) AS INTEGER),
  coalesce(unhex(hash), x''), body, char_count, received_at, late, source, erased_at
FROM revisions;
--> statement-breakpoint
INSERT INTO answer_heads (attempt_id, number, client_key, hash, text, char_count, received_at, since_whole, erased_at)
SELECT attempt_id, number, client_key, coalesce(unhex(hash), x''), body, char_count, received_at, 0, erased_at
FROM revisions AS revision
WHERE chain = 'head'
  AND number = (SELECT max(number) FROM revisions AS other WHERE other.attempt_id = revision.attempt_id AND other.chain = 'head');
--> statement-breakpoint
UPDATE attempts SET sealed_number = (SELECT number FROM revisions WHERE revisions.id = attempts.sealed_revision_id)
WHERE sealed_revision_id IS NOT NULL;
--> statement-breakpoint
UPDATE assessments SET revision_number = (SELECT number FROM revisions WHERE revisions.id = assessments.revision_id)
WHERE revision_id IS NOT NULL;
