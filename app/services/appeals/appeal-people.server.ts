import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getMarkedAssignment } from "@db/queries/marking/marked-assignment";
import { listClassMarkers } from "@db/queries/marking/rounds";
import type { AppealPeople } from "~/domain/marking/appeals/who-handles";

type Of = { attemptId: string; assignmentId: string; classId: string };

/** Who teaches the class, whom the assignment names to decide, and who gave marks to the answer in any round. */
export async function appealPeople(
  { attemptId, assignmentId, classId }: Of,
  on: Reader = database(),
): Promise<AppealPeople> {
  const assignment = await getMarkedAssignment({ assignmentId }, on);
  const tutors = await listClassMarkers({ classId }, on);
  const marks = (await listAssessments({ attemptId }, on)).filter(({ source }) => source === "tutor");
  return {
    tutors: tutors.map(({ personId }) => personId),
    expertId: assignment?.expertId ?? null,
    markers: [...new Set(marks.flatMap(({ byPersonId }) => byPersonId ?? []))],
  };
}
