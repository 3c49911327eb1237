import { listAssignmentsForPerson, type AssignedInClass } from "@db/queries/assignments/list-for-person";
import { listAssignedSittings, type AssignedSittingRow } from "@db/queries/assignments/list-sittings";
import {
  attemptsLeft,
  countingSitting,
  isSettling,
  isWriting,
  progressOf,
  type Progress,
} from "~/domain/assignments/progress";
import { releaseOf, type ReleaseState } from "~/domain/assignments/release";
import { termsFor, type Terms } from "~/domain/assignments/terms";
import { sealDueSitting } from "~/services/sittings/seal-due-sitting.server";

const MOST = 500;

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
  const given = await listAssignmentsForPerson({ personId: candidateId, limit: MOST });
  const sittings = await sittingsOf({ candidateId, now });
  return given.map((one) =>
    ownAssignment(
      one,
      sittings.filter(({ assignmentId }) => assignmentId === one.assignment.id),
      now,
    ),
  );
}

async function sittingsOf({ candidateId, now }: { candidateId: string; now: number }): Promise<AssignedSittingRow[]> {
  const sittings = await listAssignedSittings({ candidateId });
  const open = sittings.filter(({ status }) => status === "open");
  let sealed = false;
  for (const { id } of open) sealed = (await sealDueSitting({ sittingId: id, now })) || sealed;
  return sealed ? listAssignedSittings({ candidateId }) : sittings;
}

/** One assignment with the candidate's sittings of it, and what of them is released at `now`. */
export function ownAssignment(one: AssignedInClass, sittings: AssignedSittingRow[], now: number): OwnAssignment {
  const { assignment, candidate } = one;
  const terms = termsFor(assignment, candidate);
  const counts = countingSitting(sittings);
  const standing = { handedIn: counts !== null, writing: isWriting(sittings), settling: isSettling(sittings) };
  const release = releaseOf({ assignment, candidate, ...standing, now });
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
