-- Saved texts, admitted answers and assessments may only be blanked, once, on erasure; published sets never change.
CREATE TRIGGER answer_revisions_refuse_delete BEFORE DELETE ON answer_revisions
BEGIN
  SELECT RAISE(ABORT, 'answer_revisions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER answer_revisions_refuse_update BEFORE UPDATE ON answer_revisions
WHEN NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.attempt_id IS OLD.attempt_id
  AND NEW.number IS OLD.number
  AND NEW.parent_number IS OLD.parent_number
  AND NEW.chain IS OLD.chain
  AND NEW.turn IS OLD.turn
  AND NEW.base IS OLD.base
  AND NEW.prefix IS OLD.prefix
  AND NEW.suffix IS OLD.suffix
  AND NEW.char_count IS OLD.char_count
  AND NEW.received_at IS OLD.received_at
  AND NEW.late IS OLD.late
  AND NEW.source IS OLD.source
)
BEGIN
  SELECT RAISE(ABORT, 'answer_revisions may only be blanked on erasure');
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
  AND NEW.revision_number IS OLD.revision_number
  AND NEW.admitted IS OLD.admitted
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
--> statement-breakpoint
CREATE TRIGGER admitted_answers_refuse_delete BEFORE DELETE ON admitted_answers
BEGIN
  SELECT RAISE(ABORT, 'admitted_answers is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER admitted_answers_refuse_update BEFORE UPDATE ON admitted_answers
WHEN NOT (
  OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
  AND NEW.attempt_id IS OLD.attempt_id
  AND NEW.number IS OLD.number
  AND NEW.admitted_as IS OLD.admitted_as
  AND NEW.char_count IS OLD.char_count
  AND NEW.by_person_id IS OLD.by_person_id
  AND NEW.created_at IS OLD.created_at
)
BEGIN
  SELECT RAISE(ABORT, 'admitted_answers may only be blanked on erasure');
END;
--> statement-breakpoint
CREATE TRIGGER question_set_versions_refuse_update BEFORE UPDATE ON question_set_versions
BEGIN
  SELECT RAISE(ABORT, 'question_set_versions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER question_set_versions_refuse_delete BEFORE DELETE ON question_set_versions
BEGIN
  SELECT RAISE(ABORT, 'question_set_versions is append-only');
END;
