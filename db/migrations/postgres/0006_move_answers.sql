-- Saved texts move to a table that can hold changes instead of whole texts; each attempt's head is kept whole beside it.
DROP TRIGGER assessments_refuse_update ON assessments;
--> statement-breakpoint
INSERT INTO answer_revisions (attempt_id, number, parent_number, chain, turn, hash, body, char_count, received_at, late, source, erased_at)
SELECT attempt_id, number, parent_number, chain,
  coalesce(substring(client_key from '^[0-9]+\.([0-9]{1,7})\.')::integer, 0),
  decode(hash, 'hex'), body, char_count, received_at, late, source, erased_at
FROM revisions;
--> statement-breakpoint
INSERT INTO answer_heads (attempt_id, number, client_key, hash, text, char_count, received_at, since_whole, erased_at)
SELECT DISTINCT ON (attempt_id) attempt_id, number, client_key, decode(hash, 'hex'), body, char_count, received_at, 0, erased_at
FROM revisions
WHERE chain = 'head'
ORDER BY attempt_id, number DESC;
--> statement-breakpoint
UPDATE attempts SET sealed_number = revisions.number FROM revisions WHERE revisions.id = attempts.sealed_revision_id;
--> statement-breakpoint
UPDATE assessments SET revision_number = revisions.number FROM revisions WHERE revisions.id = assessments.revision_id;
