import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { listSittingsOf, type AssignedSittingRow } from "@db/queries/assignments/list-sittings";
import { setReleased } from "@db/queries/assignments/candidates";
import { listPeopleInRounds } from "@db/queries/marking/rounds";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { countingSitting } from "~/domain/assignments/progress";
import { RELEASE_PARTS, type ReleasePart } from "~/domain/assignments/release";
import { recordAudit } from "~/services/audit/record-audit.server";
import { notify } from "~/services/notices/notify.server";
import { assignmentPath } from "./assigned-notice.server";
import { taughtAssignment } from "./taught-assignment.server";

type ReleaseParts = {
  assignmentId: string;
  /** The batch; whoever the assignment is not for is passed over. */
  personIds: readonly string[];
  /** Key points bring the score with them. */
  parts: readonly ReleasePart[];
  /** How many answers without a person's marks whoever releases was told of; with more, nothing is opened. Left out: not asked. */
  unmarkedAtMost?: number;
  by: Viewer;
  now: number;
};

export type PartsReleased =
  /** To how many of them something was opened that was closed. */
  | { ok: true; released: number }
  | { ok: false; reason: "not-found" | "nothing" | "in-rounds" }
  /** So many answers would show the engine's estimate as their score. */
  | { ok: false; reason: "unmarked"; unmarked: number };

const COLUMN = {
  score: "scoreReleasedAt",
  points: "pointsReleasedAt",
  reference: "referenceReleasedAt",
} as const satisfies Record<ReleasePart, string>;

/**
 * 公布: opens parts of the result to a batch of candidates, each of whom is told once. Of answers marked in rounds nothing but
 * the reference is opened before the marks are settled: until then only the engine's would be seen. Where answers are marked once
 * and some are not, the engine's estimate is what is released, and whoever releases is told how many they are first.
 */
export async function releaseParts({
  assignmentId,
  personIds,
  parts,
  unmarkedAtMost,
  by,
  now,
}: ReleaseParts): Promise<PartsReleased> {
  const opened = RELEASE_PARTS.filter((part) => parts.includes(part) || (part === "score" && parts.includes("points")));
  if (opened.length === 0 || personIds.length === 0) return { ok: false, reason: "nothing" };
  return database().tx(async (tx): Promise<PartsReleased> => {
    const taught = await taughtAssignment({ assignmentId, viewer: by }, tx);
    const actorId = personOf(by);
    if (!taught || actorId === null) return { ok: false, reason: "not-found" };
    if (opened.includes("score")) {
      const waiting = await listPeopleInRounds({ assignmentId }, tx);
      if (waiting.some((personId) => personIds.includes(personId))) return { ok: false, reason: "in-rounds" };
      const unmarked = unmarkedAtMost === undefined ? 0 : await countUnmarked({ assignmentId, personIds }, tx);
      if (unmarked > (unmarkedAtMost ?? 0)) return { ok: false, reason: "unmarked", unmarked };
    }
    const told = new Set<string>();
    for (const part of opened) {
      const closed = await setReleased({ assignmentId, personIds, part: COLUMN[part], now }, tx);
      for (const personId of closed) told.add(personId);
    }
    if (told.size === 0) return { ok: true, released: 0 };
    const params = { title: taught.assignment.title };
    const key = `released:${assignmentId}:${opened.join("+")}:${now}`;
    const path = assignmentPath(assignmentId);
    await notify({ personIds: [...told], kind: "released", path, params, key, now }, tx);
    const subject = { subjectKind: "assignment", subjectId: assignmentId };
    const details = { parts: opened, candidates: told.size };
    await recordAudit({ action: "assignment.released", at: now, actorId, ...subject, details }, tx);
    return { ok: true, released: told.size };
  });
}

/** Of the sittings that count for these people: the answers that no person has marked. */
async function countUnmarked(
  { assignmentId, personIds }: Pick<ReleaseParts, "assignmentId" | "personIds">,
  tx: Tx,
): Promise<number> {
  const chosen = new Set(personIds);
  const bySitter = new Map<string, AssignedSittingRow[]>();
  for (const one of await listSittingsOf({ assignmentId }, tx)) {
    if (chosen.has(one.personId)) bySitter.set(one.personId, [...(bySitter.get(one.personId) ?? []), one]);
  }
  const counting = Array.from(bySitter.values(), (sittings) => countingSitting(sittings)?.attempts ?? []);
  return counting.flat().filter(({ marked }) => !marked).length;
}
