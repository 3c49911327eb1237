import type { SetContent } from "@content/contract/question-set";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertSitting } from "@db/queries/sittings/sittings";
import type { QuestionSetVersion, Sitting } from "@db/schema/rows";
import { PHOTO_GRACE_MS } from "~/domain/photos/photo-limits";
import type { ClockStart } from "~/domain/timing/clock-event";
import { beginClock, extraByRight } from "~/services/attempts/begin-clock.server";

const MINUTE_MS = 60_000;

type BeginSitting = {
  personId: string;
  version: QuestionSetVersion;
  mode: Sitting["mode"];
  medium?: Sitting["medium"];
  /** Null: one's own practice. */
  assignmentId: string | null;
  /** Instead of the set's own; null: the set's. */
  limitMinutes: number | null;
  now: number;
};

/** Begins a sitting of a set's version inside the caller's transaction: one attempt a question, all on one clock. */
export async function beginSitting(asked: BeginSitting, tx: Tx): Promise<string> {
  const { personId, version, mode, medium = "typed", assignmentId, limitMinutes, now } = asked;
  const { content, setId } = version;
  const start = clockOf({ ...content, minutes: limitMinutes ?? content.minutes }, mode);
  const extra = await extraByRight({ personId, limitMs: start.limitMs }, tx);
  const sittingId = newId();
  const sitting = {
    id: sittingId,
    personId,
    setId,
    setVersionId: version.id,
    mode,
    medium,
    assignmentId,
    startedAt: now,
  };
  const grace = medium === "paper" ? { graceMs: PHOTO_GRACE_MS } : {};
  await insertSitting({ ...sitting, status: "open" }, tx);
  for (const [index, { questionId, versionId }] of content.items.entries()) {
    const place = { personId, questionId, questionVersionId: versionId, sittingId, position: index + 1 };
    await beginClock({ attempt: { ...place, mode, medium, ...grace }, start, extra, now }, tx);
  }
  return sittingId;
}

/**
 * Practice has no deadline and so no reading time either: both are the paper's rules for sitting it in earnest. Reading time
 * that would leave nothing to write in is left out: an assignment may give less time than the paper.
 */
function clockOf({ minutes, readingMinutes, readingRule }: SetContent, mode: Sitting["mode"]): ClockStart {
  if (mode === "practice" || minutes === null) return { limitMs: null };
  const limitMs = minutes * MINUTE_MS;
  if (readingMinutes === null || readingMinutes >= minutes) return { limitMs };
  return { limitMs, readingMs: readingMinutes * MINUTE_MS, readingRule };
}
