import type { SetContent } from "@content/contract/question-set";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { getOpenSitting, insertSitting } from "@db/queries/sittings/sittings";
import type { Sitting } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { PHOTO_GRACE_MS } from "~/domain/photos/photo-limits";
import type { ClockStart } from "~/domain/timing/clock-event";
import { beginClock, extraByRight } from "~/services/attempts/begin-clock.server";
import { openSet, type OpenSet } from "./open-set.server";
import { sealDueSitting } from "./seal-due-sitting.server";

const MINUTE_MS = 60_000;

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
  const set = await openSet({ setId, viewer });
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
  const start = clockOf(set.version.content, mode);
  const extra = await extraByRight({ personId, limitMs: start.limitMs }, tx);
  const sittingId = newId();
  const sitting = { id: sittingId, personId, setId, setVersionId: set.version.id, mode, medium, startedAt: now };
  const grace = medium === "paper" ? { graceMs: PHOTO_GRACE_MS } : {};
  await insertSitting({ ...sitting, status: "open" }, tx);
  for (const [index, { questionId, versionId }] of set.items.entries()) {
    const place = { personId, questionId, questionVersionId: versionId, sittingId, position: index + 1 };
    await beginClock({ attempt: { ...place, mode, medium, ...grace }, start, extra, now }, tx);
  }
  return { ok: true, sittingId, resumed: false };
}

/** Practice has no deadline and so no reading time either: both are the paper's rules for sitting it in earnest. */
function clockOf({ minutes, readingMinutes, readingRule }: SetContent, mode: Sitting["mode"]): ClockStart {
  if (mode === "practice" || minutes === null) return { limitMs: null };
  const limitMs = minutes * MINUTE_MS;
  return readingMinutes === null ? { limitMs } : { limitMs, readingMs: readingMinutes * MINUTE_MS, readingRule };
}
