-- Published versions, events and the audit trail are append-only; revisions and assessments may only be blanked, once, on erasure.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER pack_versions_refuse_change BEFORE UPDATE OR DELETE ON pack_versions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER material_versions_refuse_change BEFORE UPDATE OR DELETE ON material_versions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER question_versions_refuse_change BEFORE UPDATE OR DELETE ON question_versions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER attempt_events_refuse_change BEFORE UPDATE OR DELETE ON attempt_events
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_events_refuse_change BEFORE UPDATE OR DELETE ON audit_events
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_all_but_blanking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% may only be blanked on erasure', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER revisions_refuse_delete BEFORE DELETE ON revisions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER revisions_refuse_update BEFORE UPDATE ON revisions
FOR EACH ROW WHEN (NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.id IS NOT DISTINCT FROM OLD.id
  AND NEW.attempt_id IS NOT DISTINCT FROM OLD.attempt_id
  AND NEW.number IS NOT DISTINCT FROM OLD.number
  AND NEW.parent_number IS NOT DISTINCT FROM OLD.parent_number
  AND NEW.chain IS NOT DISTINCT FROM OLD.chain
  AND NEW.char_count IS NOT DISTINCT FROM OLD.char_count
  AND NEW.received_at IS NOT DISTINCT FROM OLD.received_at
  AND NEW.late IS NOT DISTINCT FROM OLD.late
  AND NEW.source IS NOT DISTINCT FROM OLD.source
)) EXECUTE FUNCTION refuse_all_but_blanking();
--> statement-breakpoint
CREATE TRIGGER assessments_refuse_delete BEFORE DELETE ON assessments
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER assessments_refuse_update BEFORE UPDATE ON assessments
FOR EACH ROW WHEN (NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.id IS NOT DISTINCT FROM OLD.id
  AND NEW.attempt_id IS NOT DISTINCT FROM OLD.attempt_id
  AND NEW.revision_id IS NOT DISTINCT FROM OLD.revision_id
  AND NEW.source IS NOT DISTINCT FROM OLD.source
  AND NEW.rubric_hash IS NOT DISTINCT FROM OLD.rubric_hash
  AND NEW.profile IS NOT DISTINCT FROM OLD.profile
  AND NEW.engine IS NOT DISTINCT FROM OLD.engine
  AND NEW.marks_hundredths IS NOT DISTINCT FROM OLD.marks_hundredths
  AND NEW.max_hundredths IS NOT DISTINCT FROM OLD.max_hundredths
  AND NEW.share IS NOT DISTINCT FROM OLD.share
  AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at
)) EXECUTE FUNCTION refuse_all_but_blanking();
--> statement-breakpoint
CREATE TRIGGER pack_versions_refuse_truncate BEFORE TRUNCATE ON pack_versions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER material_versions_refuse_truncate BEFORE TRUNCATE ON material_versions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER question_versions_refuse_truncate BEFORE TRUNCATE ON question_versions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER attempt_events_refuse_truncate BEFORE TRUNCATE ON attempt_events
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_events_refuse_truncate BEFORE TRUNCATE ON audit_events
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER revisions_refuse_truncate BEFORE TRUNCATE ON revisions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER assessments_refuse_truncate BEFORE TRUNCATE ON assessments
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
