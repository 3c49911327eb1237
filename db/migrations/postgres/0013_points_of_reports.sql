-- The key points of the reports kept so far, one a row; they change as little as the assessment they are of.
INSERT INTO assessment_points (assessment_id, point_id, status, reason, awarded, max)
SELECT
  assessments.id,
  point ->> 'id',
  point ->> 'status',
  point ->> 'reason',
  (point ->> 'awarded')::double precision,
  (point ->> 'max')::double precision
FROM assessments, json_array_elements(assessments.report -> 'points') AS point
ON CONFLICT DO NOTHING;
--> statement-breakpoint
CREATE TRIGGER assessment_points_refuse_change BEFORE UPDATE OR DELETE ON assessment_points
FOR EACH ROW EXECUTE FUNCTION refuse_change();
