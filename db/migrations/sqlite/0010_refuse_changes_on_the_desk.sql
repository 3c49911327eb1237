-- Which round a mark was given in never changes; what happened to a script on the desk is only ever added to.
DROP TRIGGER assessments_refuse_update;
--> statement-breakpoint
CREATE TRIGGER assessments_refuse_update BEFORE UPDATE ON assessments
WHEN NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.id IS OLD.id
  AND NEW.attempt_id IS OLD.attempt_id
  AND NEW.revision_number IS OLD.revision_number
  AND NEW.admitted IS OLD.admitted
  AND NEW.source IS OLD.source
  AND NEW.round IS OLD.round
  AND NEW.rubric_hash IS OLD.rubric_hash
  AND NEW.profile IS OLD.profile
  AND NEW.engine IS OLD.engine
  AND NEW.marks_hundredths IS OLD.marks_hundredths
  AND NEW.max_hundredths IS OLD.max_hundredths
  AND NEW.share IS OLD.share
  AND NEW.created_at IS OLD.created_at
)
BEGIN
  SELECT RAISE(ABORT, 'assessments may only be blanked on erasure');
END;
--> statement-breakpoint
CREATE TRIGGER marking_events_refuse_delete BEFORE DELETE ON marking_events
BEGIN
  SELECT RAISE(ABORT, 'marking_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER marking_events_refuse_update BEFORE UPDATE ON marking_events
WHEN NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.id IS OLD.id
  AND NEW.attempt_id IS OLD.attempt_id
  AND NEW.kind IS OLD.kind
  AND NEW.by_person_id IS OLD.by_person_id
  AND NEW.at IS OLD.at
)
BEGIN
  SELECT RAISE(ABORT, 'marking_events may only be blanked on erasure');
END;
