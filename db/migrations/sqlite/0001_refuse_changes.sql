-- Published versions, events and the audit trail are append-only; revisions and assessments may only be blanked, once, on erasure.
CREATE TRIGGER pack_versions_refuse_update BEFORE UPDATE ON pack_versions
BEGIN
  SELECT RAISE(ABORT, 'pack_versions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER pack_versions_refuse_delete BEFORE DELETE ON pack_versions
BEGIN
  SELECT RAISE(ABORT, 'pack_versions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER material_versions_refuse_update BEFORE UPDATE ON material_versions
BEGIN
  SELECT RAISE(ABORT, 'material_versions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER material_versions_refuse_delete BEFORE DELETE ON material_versions
BEGIN
  SELECT RAISE(ABORT, 'material_versions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER question_versions_refuse_update BEFORE UPDATE ON question_versions
BEGIN
  SELECT RAISE(ABORT, 'question_versions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER question_versions_refuse_delete BEFORE DELETE ON question_versions
BEGIN
  SELECT RAISE(ABORT, 'question_versions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER attempt_events_refuse_update BEFORE UPDATE ON attempt_events
BEGIN
  SELECT RAISE(ABORT, 'attempt_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER attempt_events_refuse_delete BEFORE DELETE ON attempt_events
BEGIN
  SELECT RAISE(ABORT, 'attempt_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER audit_events_refuse_update BEFORE UPDATE ON audit_events
BEGIN
  SELECT RAISE(ABORT, 'audit_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER audit_events_refuse_delete BEFORE DELETE ON audit_events
BEGIN
  SELECT RAISE(ABORT, 'audit_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER revisions_refuse_delete BEFORE DELETE ON revisions
BEGIN
  SELECT RAISE(ABORT, 'revisions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER revisions_refuse_update BEFORE UPDATE ON revisions
WHEN NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.id IS OLD.id
  AND NEW.attempt_id IS OLD.attempt_id
  AND NEW.number IS OLD.number
  AND NEW.parent_number IS OLD.parent_number
  AND NEW.chain IS OLD.chain
  AND NEW.char_count IS OLD.char_count
  AND NEW.received_at IS OLD.received_at
  AND NEW.late IS OLD.late
  AND NEW.source IS OLD.source
)
BEGIN
  SELECT RAISE(ABORT, 'revisions may only be blanked on erasure');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_refuse_delete BEFORE DELETE ON assessments
BEGIN
  SELECT RAISE(ABORT, 'assessments is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_refuse_update BEFORE UPDATE ON assessments
WHEN NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.id IS OLD.id
  AND NEW.attempt_id IS OLD.attempt_id
  AND NEW.revision_id IS OLD.revision_id
  AND NEW.source IS OLD.source
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
