import type { AdmittedAssessment } from "@db/queries/assessments/assessments";
import { listAssessments } from "@db/queries/assessments/assessments";
import { listTasksOf } from "@db/queries/marking/tasks";
import { visibleMarks } from "~/domain/marking/double/visible-marks";

/**
 * The assessments of an answer that this tutor may see, oldest first: what pages show, and nothing else of the marks leaves the
 * server. Rounds of others are left out until one's own mark is given.
 */
export async function visibleMarksFor({
  attemptId,
  personId,
}: {
  attemptId: string;
  personId: string;
}): Promise<AdmittedAssessment[]> {
  const [tasks, marks] = await Promise.all([listTasksOf({ attemptId }), listAssessments({ attemptId })]);
  return visibleMarks({ personId, tasks, marks });
}
