-- The events of an attempt may only lose the reason written into them, on erasure: nothing else of them changes.
DROP TRIGGER attempt_events_refuse_update;
--> statement-breakpoint
CREATE TRIGGER attempt_events_refuse_update BEFORE UPDATE ON attempt_events
WHEN NOT (
  NEW.id IS OLD.id
  AND NEW.attempt_id IS OLD.attempt_id
  AND NEW.at IS OLD.at
  AND NEW.kind IS OLD.kind
  AND NEW.actor_id IS OLD.actor_id
  AND json_extract(OLD.params, '$.reason') IS NOT NULL
  AND json(NEW.params) IS json_remove(OLD.params, '$.reason')
)
BEGIN
  SELECT RAISE(ABORT, 'attempt_events is append-only');
END;
