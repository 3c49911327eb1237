import { listCandidatesOf } from "@db/queries/assignments/candidates";
import { listClassGroups } from "@db/queries/classes/groups";
import { listExportedQuestions } from "@db/queries/exports/list-exported-questions";
import { listHandedIn } from "@db/queries/exports/list-exported-sittings";
import type { Viewer } from "~/domain/access/viewer";
import { taughtAssignment } from "~/services/assignments/taught-assignment.server";

/** What the files of an assignment may be narrowed to, without its marks; null when it is not the viewer's to see. */
export async function loadChoices({ assignmentId, viewer }: { assignmentId: string; viewer: Viewer }) {
  const taught = await taughtAssignment({ assignmentId, viewer });
  if (!taught) return null;
  const { assignment } = taught;
  const [candidates, handedIn, questions, groups] = await Promise.all([
    listCandidatesOf({ assignmentId }),
    listHandedIn({ assignmentId }),
    listExportedQuestions({ assignmentId }),
    listClassGroups({ classId: assignment.classId }),
  ]);
  const done = candidates.filter(({ personId }) => handedIn.has(personId));
  return {
    assignment: { id: assignment.id, title: assignment.title },
    className: taught.class.name,
    candidates: candidates.length,
    done: done.length,
    questions: questions.map(({ questionId, content }) => ({ questionId, title: content.title })),
    groups: groups.map(({ id, name }) => ({ id, name })),
    people: done.map(({ personId, displayName, userName, studentNumber }) => ({
      personId,
      name: displayName || (userName ?? ""),
      number: studentNumber,
    })),
  };
}
