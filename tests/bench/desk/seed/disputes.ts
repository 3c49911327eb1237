import { getAssignment } from "@db/queries/assignments/assignments";
import { listSittingsOf } from "@db/queries/assignments/list-sittings";
import { listAnchorChoices } from "@db/queries/marking/anchors";
import { listMarkedQuestions } from "@db/queries/marking/marked-assignment";
import { openAppeal } from "~/services/appeals/open-appeal.server";
import { ANCHOR_CHOICES, chooseAnchor } from "~/services/double-marking/anchors/choose-anchor.server";
import type { School } from "./people";

const APPEALS = 60;
const ANCHORS = 10;

type Where = { school: School; assignmentId: string; now: number };

/** Some candidates of a released assignment ask for their first answer to be looked at again. */
export async function addAppeals({ assignmentId, now }: Omit<Where, "school">): Promise<void> {
  const sittings = await listSittingsOf({ assignmentId });
  for (const { personId: candidateId, attempts } of sittings.slice(0, APPEALS)) {
    const attemptId = attempts[0]?.attemptId ?? "";
    const opened = await openAppeal({
      attemptId,
      candidateId,
      pointId: null,
      reason: "第二个要点已经写到，请再核对一次。",
      now,
    });
    if (!opened.ok) throw new Error(`an appeal was refused: ${opened.reason}`);
  }
}

/** Marked answers of the class become anchor scripts of the assignment that is marked twice. */
export async function addAnchors({ school, assignmentId, now }: Where): Promise<void> {
  const assignment = await getAssignment({ assignmentId });
  if (!assignment) throw new Error("the assignment is not there");
  const by = school.tutors[0]?.personId ?? "";
  const questionIds = (await listMarkedQuestions({ assignmentId })).map(({ questionId }) => questionId);
  const choices = await listAnchorChoices({ classId: school.classId, questionIds, limit: ANCHOR_CHOICES });
  for (const { id: assessmentId } of choices.slice(0, ANCHORS))
    await chooseAnchor({ assignment, assessmentId, by, now });
}
