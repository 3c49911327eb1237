-- What was decided for existing scores is append-only.
CREATE TRIGGER rubric_changes_refuse_update BEFORE UPDATE ON rubric_changes
BEGIN
  SELECT RAISE(ABORT, 'rubric_changes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER rubric_changes_refuse_delete BEFORE DELETE ON rubric_changes
BEGIN
  SELECT RAISE(ABORT, 'rubric_changes is append-only');
END;
