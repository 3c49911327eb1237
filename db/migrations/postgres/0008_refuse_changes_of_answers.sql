-- Saved texts, admitted answers and assessments may only be blanked, once, on erasure; published sets never change.
CREATE TRIGGER answer_revisions_refuse_delete BEFORE DELETE ON answer_revisions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER answer_revisions_refuse_truncate BEFORE TRUNCATE ON answer_revisions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER answer_revisions_refuse_update BEFORE UPDATE ON answer_revisions
FOR EACH ROW WHEN (NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.attempt_id IS NOT DISTINCT FROM OLD.attempt_id
  AND NEW.number IS NOT DISTINCT FROM OLD.number
  AND NEW.parent_number IS NOT DISTINCT FROM OLD.parent_number
  AND NEW.chain IS NOT DISTINCT FROM OLD.chain
  AND NEW.turn IS NOT DISTINCT FROM OLD.turn
  AND NEW.base IS NOT DISTINCT FROM OLD.base
  AND NEW.prefix IS NOT DISTINCT FROM OLD.prefix
  AND NEW.suffix IS NOT DISTINCT FROM OLD.suffix
  AND NEW.char_count IS NOT DISTINCT FROM OLD.char_count
  AND NEW.received_at IS NOT DISTINCT FROM OLD.received_at
  AND NEW.late IS NOT DISTINCT FROM OLD.late
  AND NEW.source IS NOT DISTINCT FROM OLD.source
)) EXECUTE FUNCTION refuse_all_but_blanking();
--> statement-breakpoint
CREATE TRIGGER assessments_refuse_update BEFORE UPDATE ON assessments
FOR EACH ROW WHEN (NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.id IS NOT DISTINCT FROM OLD.id
  AND NEW.attempt_id IS NOT DISTINCT FROM OLD.attempt_id
  AND NEW.revision_number IS NOT DISTINCT FROM OLD.revision_number
  AND NEW.admitted IS NOT DISTINCT FROM OLD.admitted
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
CREATE TRIGGER admitted_answers_refuse_delete BEFORE DELETE ON admitted_answers
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER admitted_answers_refuse_truncate BEFORE TRUNCATE ON admitted_answers
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER admitted_answers_refuse_update BEFORE UPDATE ON admitted_answers
FOR EACH ROW WHEN (NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.attempt_id IS NOT DISTINCT FROM OLD.attempt_id
  AND NEW.number IS NOT DISTINCT FROM OLD.number
  AND NEW.admitted_as IS NOT DISTINCT FROM OLD.admitted_as
  AND NEW.char_count IS NOT DISTINCT FROM OLD.char_count
  AND NEW.by_person_id IS NOT DISTINCT FROM OLD.by_person_id
  AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at
)) EXECUTE FUNCTION refuse_all_but_blanking();
--> statement-breakpoint
CREATE TRIGGER question_set_versions_refuse_change BEFORE UPDATE OR DELETE ON question_set_versions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER question_set_versions_refuse_truncate BEFORE TRUNCATE ON question_set_versions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
