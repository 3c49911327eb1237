import { listAssignmentsForPerson, type AssignedInClass } from "@db/queries/assignments/list-for-person";
import { listAssignedSittings, type AssignedSittingRow } from "@db/queries/assignments/list-sittings";
import { attemptsLeft, countingSitting, progressOf, type Progress } from "~/domain/assignments/progress";
import { releaseOf, type ReleaseState } from "~/domain/assignments/release";
import { termsFor, type Terms } from "~/domain/assignments/terms";
import { sealDueSitting } from "~/services/sittings/seal-due-sitting.server";

const MOST = 200;

/** An assignment as its candidate sees it in a list. */
export type OwnAssignment = AssignedInClass & {
  terms: Terms;
  progress: Progress;
  release: ReleaseState;
  sittings: AssignedSittingRow[];
  attemptsLeft: number;
};

/** Everything that was given to the candidate, with where they stand. Sittings past their deadline are sealed on the way. */
export async function listOwnAssignments({ candidateId, now }: { candidateId: string; now: number }) {
  await sealDue({ candidateId, now });
  const given = await listAssignmentsForPerson({ personId: candidateId, limit: MOST });
  const sittings = await listAssignedSittings({ candidateId });
  return given.map((one) =>
    ownAssignment(
      one,
      sittings.filter(({ assignmentId }) => assignmentId === one.assignment.id),
      now,
    ),
  );
}

async function sealDue({ candidateId, now }: { candidateId: string; now: number }): Promise<void> {
  for (const { id, status } of await listAssignedSittings({ candidateId })) {
    if (status === "open") await sealDueSitting({ sittingId: id, now });
  }
}

/** One assignment with the candidate's sittings of it, and what of them is released at `now`. */
export function ownAssignment(one: AssignedInClass, sittings: AssignedSittingRow[], now: number): OwnAssignment {
  const { assignment, candidate } = one;
  const terms = termsFor(assignment, candidate);
  const counts = countingSitting(sittings);
  const release = releaseOf({ assignment, candidate, handedIn: counts !== null, now });
  const marked = counts !== null && counts.attempts.every((answer) => answer.marked);
  return {
    ...one,
    terms,
    release,
    sittings,
    progress: progressOf({ sittings, marked, release, terms, now }),
    attemptsLeft: attemptsLeft(sittings, terms),
  };
}
