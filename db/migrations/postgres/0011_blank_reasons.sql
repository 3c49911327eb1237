-- The events of an attempt may only lose the reason written into them, on erasure: nothing else of them changes.
DROP TRIGGER attempt_events_refuse_change ON attempt_events;
--> statement-breakpoint
CREATE TRIGGER attempt_events_refuse_delete BEFORE DELETE ON attempt_events
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER attempt_events_refuse_update BEFORE UPDATE ON attempt_events
FOR EACH ROW WHEN (NOT (
  NEW.id IS NOT DISTINCT FROM OLD.id
  AND NEW.attempt_id IS NOT DISTINCT FROM OLD.attempt_id
  AND NEW.at IS NOT DISTINCT FROM OLD.at
  AND NEW.kind IS NOT DISTINCT FROM OLD.kind
  AND NEW.actor_id IS NOT DISTINCT FROM OLD.actor_id
  AND OLD.params::jsonb ->> 'reason' IS NOT NULL
  AND NEW.params::jsonb = OLD.params::jsonb - 'reason'
)) EXECUTE FUNCTION refuse_change();
