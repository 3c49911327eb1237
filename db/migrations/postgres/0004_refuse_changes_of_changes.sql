-- What was decided for existing scores is append-only.
CREATE TRIGGER rubric_changes_refuse_change BEFORE UPDATE OR DELETE ON rubric_changes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER rubric_changes_refuse_truncate BEFORE TRUNCATE ON rubric_changes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
