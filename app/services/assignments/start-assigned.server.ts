import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { getAssignmentForCandidate } from "@db/queries/assignments/assignments";
import { listOwnSittings } from "@db/queries/assignments/list-sittings";
import { lastReturnedAt } from "@db/queries/marking/events";
import { getSetVersion } from "@db/queries/sets/sets";
import { getOpenAssignedSitting } from "@db/queries/sittings/sittings";
import { beginRefusal, type BeginRefusal } from "~/domain/assignments/begin";
import { termsFor } from "~/domain/assignments/terms";
import { beginSitting } from "~/services/sittings/begin-sitting.server";
import { sealDueSitting } from "~/services/sittings/seal-due-sitting.server";

type StartAssigned = { assignmentId: string; personId: string; now: number };

export type StartedAssigned =
  /** `resumed`: the open sitting was found again; its own clock goes on. */
  { ok: true; sittingId: string; resumed: boolean } | { ok: false; reason: "not-found" | BeginRefusal };

/**
 * Begins a sitting of an assignment on the candidate's own terms, or finds the one that is open. It is of the version the
 * assignment pins, reserved questions included, and apart from any practice of the same set.
 */
export async function startAssigned({ assignmentId, personId, now }: StartAssigned): Promise<StartedAssigned> {
  const asked = { assignmentId, candidateId: personId };
  const open = await getOpenAssignedSitting(asked);
  if (open && !(await sealDueSitting({ sittingId: open.id, now }))) return resumed(open.id);
  try {
    return await database().tx((tx) => begin({ assignmentId, personId, now }, tx));
  } catch (error) {
    // Another process may have begun one in the same moment: the unique index let only one of us through.
    const winner = await getOpenAssignedSitting(asked);
    if (winner) return resumed(winner.id);
    throw error;
  }
}

function resumed(sittingId: string): StartedAssigned {
  return { ok: true, sittingId, resumed: true };
}

async function begin({ assignmentId, personId, now }: StartAssigned, tx: Tx): Promise<StartedAssigned> {
  const asked = { assignmentId, candidateId: personId };
  const open = await getOpenAssignedSitting(asked, tx);
  if (open) return resumed(open.id);
  const given = await getAssignmentForCandidate(asked, tx);
  const version = given && (await getSetVersion({ versionId: given.assignment.setVersionId }, tx));
  if (!given || !version) return { ok: false, reason: "not-found" };
  const { mode, latePolicy, withdrawnAt } = given.assignment;
  const terms = termsFor(given.assignment, given.candidate);
  const sittings = await listOwnSittings(asked, tx);
  const returnedAt = await lastReturnedAt(asked, tx);
  const closed = { archived: given.archivedAt !== null, withdrawn: withdrawnAt !== null };
  const refused = beginRefusal({ ...closed, latePolicy, terms, sittings, returnedAt, now });
  if (refused) return { ok: false, reason: refused };
  const { limitMinutes } = terms;
  const sittingId = await beginSitting({ personId, version, mode, assignmentId, limitMinutes, now }, tx);
  return { ok: true, sittingId, resumed: false };
}
