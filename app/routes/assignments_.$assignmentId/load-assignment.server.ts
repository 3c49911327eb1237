import { listPersonNames } from "@db/queries/people/find-people";
import { listHandedInFor } from "@db/queries/sittings/list-handed-in-for";
import { RELEASE_PARTS, releaseTime, timeToCome, type ReleasePart } from "~/domain/assignments/release";
import { countingSitting, isSettling } from "~/domain/assignments/progress";
import { totalOf } from "~/domain/assignments/total-of";
import type { Viewer } from "~/domain/access/viewer";
import { getOwnAssignment } from "~/services/assignments/get-own-assignment.server";
import { openLessons } from "~/services/review/open-lessons.server";

type LoadAssignment = { assignmentId: string; viewer: Extract<Viewer, { kind: "account" }>; now: number };

const RULE = {
  score: "releaseScore",
  points: "releasePoints",
  reference: "releaseReference",
} as const satisfies Record<ReleasePart, string>;

const BY_HAND = { score: "scoreReleasedAt", points: "pointsReleasedAt" } as const;

/** The candidate's page of an assignment: its terms, their sittings, and no mark that is not released. Null: not for them. */
export async function loadAssignment({ assignmentId, viewer, now }: LoadAssignment) {
  const own = await getOwnAssignment({ assignmentId, candidateId: viewer.personId, now });
  if (!own) return null;
  const { assignment, className, terms, progress, release, sittings, attemptsLeft, refused, openSittingId } = own;
  const counts = countingSitting(sittings);
  const handedInFor = await listHandedInFor({ sittingIds: sittings.map(({ id }) => id) });
  const tutors = await listPersonNames({ personIds: [...handedInFor.values()].map(({ by }) => by) });
  const byTutor = (id: string) => {
    const found = handedInFor.get(id);
    return found ? { name: tutors.get(found.by) ?? "", at: found.at, reason: found.reason } : null;
  };
  const settling = isSettling(sittings);
  const whenOf = (part: ReleasePart) => {
    const when = releaseTime(assignment[RULE[part]], terms.dueAt);
    if (!settling || part === "reference") return when;
    const isByHand = own.candidate[BY_HAND[part]] !== null;
    return timeToCome(isByHand ? { kind: "hand-in" } : when, { part, settling, now });
  };
  return {
    id: assignment.id,
    title: assignment.title,
    note: assignment.note,
    className,
    mode: assignment.mode,
    latePolicy: assignment.latePolicy,
    withdrawn: assignment.withdrawnAt === null ? null : (assignment.withdrawnReason ?? ""),
    terms,
    facts: own.facts,
    progress,
    attemptsLeft,
    refused,
    openSittingId,
    lessons: await openLessons({ own, viewer, now }),
    parts: RELEASE_PARTS.map((part) => ({
      part,
      when: release[part] ? null : whenOf(part),
    })),
    sittings: sittings.map((sitting) => ({
      id: sitting.id,
      status: sitting.status,
      startedAt: sitting.startedAt,
      sealedAt: sitting.sealedAt,
      handedInFor: byTutor(sitting.id),
      voided: sitting.voidedAt === null ? null : (sitting.voidReason ?? ""),
      counts: sitting.id === counts?.id,
      score: release.score && sitting.status === "sealed" ? totalOf(sitting.attempts) : null,
    })),
  };
}

export type LoadedAssignment = NonNullable<Awaited<ReturnType<typeof loadAssignment>>>;
