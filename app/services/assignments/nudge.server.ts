import { database } from "@db/client/database";
import { listCandidatesOf, setNudged } from "@db/queries/assignments/candidates";
import { listSittingsOf } from "@db/queries/assignments/list-sittings";
import type { Viewer } from "~/domain/access/viewer";
import { countingSitting } from "~/domain/assignments/progress";
import { termsFor } from "~/domain/assignments/terms";
import { notify } from "~/services/notices/notify.server";
import { assignmentPath } from "./assigned-notice.server";
import { taughtAssignment } from "./taught-assignment.server";

/** Nobody is reminded twice within an hour, whoever presses how often. */
export const NUDGE_PAUSE_MS = 3_600_000;

type Nudge = { assignmentId: string; personIds: readonly string[]; by: Viewer; now: number };

export type Nudged = { ok: true; nudged: number } | { ok: false; reason: "not-found" | "withdrawn" };

/** 催交: reminds those of the candidates who have handed in nothing yet. */
export async function nudge({ assignmentId, personIds, by, now }: Nudge): Promise<Nudged> {
  return database().tx(async (tx): Promise<Nudged> => {
    const taught = await taughtAssignment({ assignmentId, viewer: by }, tx);
    if (!taught) return { ok: false, reason: "not-found" };
    const { assignment } = taught;
    if (assignment.withdrawnAt !== null) return { ok: false, reason: "withdrawn" };
    const sittings = await listSittingsOf({ assignmentId }, tx);
    const asked = new Set(personIds);
    const missing = (await listCandidatesOf({ assignmentId }, tx)).filter(
      ({ personId, nudgedAt }) =>
        asked.has(personId) &&
        (nudgedAt === null || now - nudgedAt >= NUDGE_PAUSE_MS) &&
        countingSitting(sittings.filter((sitting) => sitting.personId === personId)) === null,
    );
    await setNudged({ assignmentId, personIds: missing.map(({ personId }) => personId), now }, tx);
    for (const candidate of missing) {
      const { dueAt } = termsFor(assignment, candidate);
      const params = { title: assignment.title, ...(dueAt === null ? {} : { dueAt }) };
      const notice = { kind: "nudged" as const, path: assignmentPath(assignmentId), params };
      const key = `nudged:${assignmentId}:${now}`;
      await notify({ ...notice, personIds: [candidate.personId], key, now }, tx);
    }
    return { ok: true, nudged: missing.length };
  });
}
