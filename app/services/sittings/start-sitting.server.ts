import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { getOpenSitting } from "@db/queries/sittings/sittings";
import type { Sitting } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { beginSitting } from "./begin-sitting.server";
import { openSet, type OpenSet } from "./sets/open-set.server";
import { sealDueSitting } from "./seal-due-sitting.server";

export type StartSitting = {
  setId: string;
  personId: string;
  viewer: Viewer;
  mode: Sitting["mode"];
  /** `paper`: every answer is written by hand and photographed. */
  medium?: Sitting["medium"];
  now: number;
};

export type StartedSitting =
  /** `resumed`: the person's open sitting of this set was found again; its own mode and clock go on. */
  { ok: true; sittingId: string; resumed: boolean } | { ok: false; reason: "not-found" };

/** Begins a sitting of the set's current version, one attempt a question on one clock, or finds the one that is open. */
export async function startSitting(asked: StartSitting): Promise<StartedSitting> {
  const { setId, personId, viewer, now } = asked;
  const open = await getOpenSitting({ candidateId: personId, setId });
  if (open && !(await sealDueSitting({ sittingId: open.id, now }))) return resumed(open.id);
  const set = await openSet({ setId, viewer, now });
  if (!set) return { ok: false, reason: "not-found" };
  try {
    return await database().tx((tx) => begin(asked, set, tx));
  } catch (error) {
    // Another process may have begun one in the same moment: the unique index let only one of us through.
    const winner = await getOpenSitting({ candidateId: personId, setId });
    if (winner) return resumed(winner.id);
    throw error;
  }
}

function resumed(sittingId: string): StartedSitting {
  return { ok: true, sittingId, resumed: true };
}

async function begin(
  { setId, personId, mode, medium = "typed", now }: StartSitting,
  set: OpenSet,
  tx: Tx,
): Promise<StartedSitting> {
  const open = await getOpenSitting({ candidateId: personId, setId }, tx);
  if (open) return resumed(open.id);
  const own = { assignmentId: null, limitMinutes: null };
  const sittingId = await beginSitting({ personId, version: set.version, mode, medium, ...own, now }, tx);
  return { ok: true, sittingId, resumed: false };
}
