-- The key points of the reports kept so far, one a row; they change as little as the assessment they are of.
INSERT OR IGNORE INTO assessment_points (assessment_id, point_id, status, reason, awarded, max)
SELECT
  assessments.id,
  json_extract(point.value, '$.id'),
  json_extract(point.value, '$.status'),
  json_extract(point.value, '$.reason'),
  json_extract(point.value, '$.awarded'),
  json_extract(point.value, '$.max')
FROM assessments, json_each(assessments.report, '$.points') AS point;
--> statement-breakpoint
CREATE TRIGGER assessment_points_refuse_update BEFORE UPDATE ON assessment_points
BEGIN
  SELECT RAISE(ABORT, 'assessment_points is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER assessment_points_refuse_delete BEFORE DELETE ON assessment_points
BEGIN
  SELECT RAISE(ABORT, 'assessment_points is append-only');
END;
