-- Which round a mark was given in never changes; what happened to a script on the desk is only ever added to.
DROP TRIGGER assessments_refuse_update ON assessments;
--> statement-breakpoint
CREATE TRIGGER assessments_refuse_update BEFORE UPDATE ON assessments
FOR EACH ROW WHEN (NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.id IS NOT DISTINCT FROM OLD.id
  AND NEW.attempt_id IS NOT DISTINCT FROM OLD.attempt_id
  AND NEW.revision_number IS NOT DISTINCT FROM OLD.revision_number
  AND NEW.admitted IS NOT DISTINCT FROM OLD.admitted
  AND NEW.source IS NOT DISTINCT FROM OLD.source
  AND NEW.round IS NOT DISTINCT FROM OLD.round
  AND NEW.rubric_hash IS NOT DISTINCT FROM OLD.rubric_hash
  AND NEW.profile IS NOT DISTINCT FROM OLD.profile
  AND NEW.engine IS NOT DISTINCT FROM OLD.engine
  AND NEW.marks_hundredths IS NOT DISTINCT FROM OLD.marks_hundredths
  AND NEW.max_hundredths IS NOT DISTINCT FROM OLD.max_hundredths
  AND NEW.share IS NOT DISTINCT FROM OLD.share
  AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at
)) EXECUTE FUNCTION refuse_all_but_blanking();
--> statement-breakpoint
CREATE TRIGGER marking_events_refuse_delete BEFORE DELETE ON marking_events
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER marking_events_refuse_truncate BEFORE TRUNCATE ON marking_events
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER marking_events_refuse_update BEFORE UPDATE ON marking_events
FOR EACH ROW WHEN (NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.id IS NOT DISTINCT FROM OLD.id
  AND NEW.attempt_id IS NOT DISTINCT FROM OLD.attempt_id
  AND NEW.kind IS NOT DISTINCT FROM OLD.kind
  AND NEW.by_person_id IS NOT DISTINCT FROM OLD.by_person_id
  AND NEW.at IS NOT DISTINCT FROM OLD.at
)) EXECUTE FUNCTION refuse_all_but_blanking();
