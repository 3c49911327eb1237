import { listVersions } from "@db/queries/assignments/assigned-versions";
import { getAssignmentForCandidate, listQuestionsOf } from "@db/queries/assignments/assignments";
import { listOwnSittings } from "@db/queries/assignments/list-sittings";
import { listPersonNames } from "@db/queries/people/find-people";
import type { Viewer } from "~/domain/access/viewer";
import { handInForRefusal } from "~/domain/assignments/hand-in-for";
import { termsFor } from "~/domain/assignments/terms";
import { taughtAssignment } from "~/services/assignments/taught-assignment.server";

type LoadHandIn = { assignmentId: string; personId: string; viewer: Viewer; now: number };

/** What a tutor may hand in for a candidate: the questions of the paper, or why nothing may be. Null: not theirs, or not for them. */
export async function loadHandIn({ assignmentId, personId, viewer, now }: LoadHandIn) {
  const taught = await taughtAssignment({ assignmentId, viewer });
  const asked = { assignmentId, candidateId: personId };
  const given = taught && (await getAssignmentForCandidate(asked));
  if (!given) return null;
  const { assignment, candidate } = given;
  const [questions, sittings, names] = await Promise.all([
    listQuestionsOf({ assignmentId }),
    listOwnSittings(asked),
    listPersonNames({ personIds: [personId] }),
  ]);
  const contents = await listVersions({ versionIds: questions.map(({ questionVersionId }) => questionVersionId) });
  const terms = termsFor(assignment, candidate);
  return {
    assignmentId,
    personId,
    title: assignment.title,
    name: names.get(personId) ?? "",
    closed: handInForRefusal({ withdrawn: assignment.withdrawnAt !== null, terms, sittings, now }),
    questions: questions.map(({ position, questionVersionId }) => ({
      position,
      title: contents.get(questionVersionId)?.title ?? "",
    })),
  };
}

export type HandInPage = NonNullable<Awaited<ReturnType<typeof loadHandIn>>>;
