import { countingSitting } from "~/domain/assignments/progress";
import { totalOf } from "~/domain/assignments/total-of";
import { listOwnAssignments, type OwnAssignment } from "~/services/assignments/list-own-assignments.server";
import { inOrder, type Group } from "./groups";

/** The candidate's assignments as lines, group after group. No mark that is not released is among them. */
export async function loadAssignments({ candidateId, now }: { candidateId: string; now: number }) {
  const own = await listOwnAssignments({ candidateId, now });
  return own
    .map((one) => ({ one, group: groupOf(one), ...one.terms }))
    .sort(inOrder)
    .map(({ one, group }) => lineOf(one, group, now));
}

function lineOf(own: OwnAssignment, group: Group, now: number) {
  const { assignment, className, terms, progress, release, sittings } = own;
  const counts = countingSitting(sittings);
  return {
    id: assignment.id,
    title: assignment.title,
    className,
    dueAt: terms.dueAt,
    opensAt: terms.opensAt > now ? terms.opensAt : null,
    exception: terms.exception?.reason ?? null,
    ...progress,
    withdrawn: assignment.withdrawnAt !== null,
    group,
    score: release.score && counts ? totalOf(counts.attempts) : null,
  };
}

export type AssignmentLine = ReturnType<typeof lineOf>;

function groupOf({ assignment, progress: { state, overdue } }: OwnAssignment): Group {
  if (state === "writing") return "writing";
  if (state === "released") return "released";
  if (state !== "not-started") return "handedIn";
  return assignment.withdrawnAt !== null || (overdue && assignment.latePolicy === "refuse") ? "closed" : "todo";
}
