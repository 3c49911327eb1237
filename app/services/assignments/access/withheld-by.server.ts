import { listForAccess, type ForAccess } from "@db/queries/assignments/list-for-access";
import { isStaff, personOf, type Viewer } from "~/domain/access/viewer";
import {
  RELEASE_PARTS,
  releaseOf,
  releaseTime,
  timeToCome,
  type ReleasePart,
  type ReleaseRule,
  type ReleaseTime,
} from "~/domain/assignments/release";
import { termsFor } from "~/domain/assignments/terms";

/** An assignment that keeps something of a result back, and when each part of it will be seen. */
export type Withheld = {
  assignmentId: string;
  title: string;
  parts: { part: ReleasePart; when: ReleaseTime }[];
};

/** What the viewer is told instead of a score: which assignments withhold it, oldest first, and until when. */
export async function withheldBy({
  viewer,
  questionIds,
  now,
}: {
  viewer: Viewer;
  questionIds: readonly string[];
  now: number;
}): Promise<Withheld[]> {
  const personId = isStaff(viewer) ? null : personOf(viewer);
  if (personId === null) return [];
  const found = new Map<string, Withheld>();
  for (const row of await listForAccess({ personId, questionIds })) {
    const { assignment, candidate } = row;
    const release = releaseOf({ ...row, now });
    const { dueAt } = termsFor(assignment, candidate);
    const parts = RELEASE_PARTS.filter((part) => !release[part]).map((part) => ({
      part,
      when: timeToCome(whenOf(row, part, dueAt), { part, settling: row.settling, now }),
    }));
    if (parts.length > 0) found.set(assignment.id, { assignmentId: assignment.id, title: assignment.title, parts });
  }
  return [...found.values()];
}

/** What a tutor released already opens with the hand-in of whoever is still writing. */
function whenOf({ assignment, candidate }: ForAccess, part: ReleasePart, dueAt: number | null): ReleaseTime {
  const { scoreReleasedAt: score, pointsReleasedAt: points, referenceReleasedAt: reference } = candidate;
  const byHandAt = { score, points, reference }[part];
  return byHandAt === null ? releaseTime(ruleOf(assignment, part), dueAt) : { kind: "hand-in" };
}

type Rules = { releaseScore: ReleaseRule; releasePoints: ReleaseRule; releaseReference: ReleaseRule };

/** The rule of one part. The score that key points bring with them needs no rule of its own. */
function ruleOf({ releaseScore, releasePoints, releaseReference }: Rules, part: ReleasePart): ReleaseRule {
  return { score: releaseScore, points: releasePoints, reference: releaseReference }[part];
}
