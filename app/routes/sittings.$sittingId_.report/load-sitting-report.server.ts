import { listEventsOf } from "@db/queries/attempts/attempt-events";
import { toMarks } from "@content/contract/marks";
import { getSittingForCandidate } from "@db/queries/sittings/sittings";
import type { Viewer } from "~/domain/access/viewer";
import { withheldBy } from "~/services/assignments/access/withheld-by.server";
import { questionTimes } from "~/domain/sittings/question-times";
import { toClockEvent } from "~/domain/timing/clock-event";
import { readClock } from "~/services/attempts/read-clock.server";
import { assessAfterSeal } from "~/services/attempts/sealing/assess-after-seal.server";
import { scoreSitting } from "~/services/sittings/score-sitting.server";
import { sealDueSitting } from "~/services/sittings/seal-due-sitting.server";

type LoadSittingReport = { sittingId: string; candidateId: string; viewer: Viewer; now: number };

/** A handed-in sitting with what each answer brought. `open`: still being written; null: not this person's, or not there. */
export async function loadSittingReport({ sittingId, candidateId, viewer, now }: LoadSittingReport) {
  if (!(await getSittingForCandidate({ sittingId, candidateId }))) return null;
  await sealDueSitting({ sittingId, now });
  const sitting = await getSittingForCandidate({ sittingId, candidateId });
  if (!sitting) return null;
  if (sitting.status === "open") return { state: "open" as const };
  const asked = { sitting, viewer, now };
  let scored = await scoreSitting(asked);
  const missing = scored.answers.filter(({ share, hidden }) => share === null && !hidden);
  for (const { attemptId } of missing) await assessAfterSeal({ attemptId, now });
  if (missing.length > 0) scored = await scoreSitting(asked);
  const { answers, total, content } = scored;
  const clock = await readClock({ attemptId: answers[0]?.attemptId ?? "", now });
  const spent = await timesByPlace(answers, sitting.sealedAt ?? now);
  return {
    state: "sealed" as const,
    title: content?.title ?? "",
    setId: sitting.setId,
    assignmentId: sitting.assignmentId,
    voided: sitting.voidedAt === null ? null : (sitting.voidReason ?? ""),
    withheld: await withheldBy({ viewer, questionIds: answers.map(({ questionId }) => questionId), now }),
    mode: sitting.mode,
    medium: sitting.medium,
    sealedAt: sitting.sealedAt ?? now,
    byDeadline: answers.some(({ sealedBy }) => sealedBy === "deadline"),
    usedMs: clock.elapsedMs,
    limitMs: clock.limitMs,
    originalMs: clock.originalMs,
    extra: clock.extra,
    hidden: answers.some(({ hidden }) => hidden),
    /** On paper, and a tutor has not marked all of it yet. */
    waiting: sitting.medium === "paper" && answers.some(({ share }) => share === null),
    total: total && { marks: toMarks(total.awarded), max: toMarks(total.max) },
    answers: answers.map(({ attemptId, position, title, characters, share, onPaper }) => ({
      attemptId,
      position,
      title,
      characters,
      share,
      /** How long the question was in front; null where nothing is known of it. */
      spentMs: spent.get(position) ?? null,
      marks: onPaper && { marks: toMarks(onPaper.awarded), max: toMarks(onPaper.max) },
    })),
  };
}

type Place = { attemptId: string; position: number };

async function timesByPlace(answers: readonly Place[], until: number): Promise<ReadonlyMap<number, number>> {
  const events = await listEventsOf({ attemptIds: answers.map(({ attemptId }) => attemptId) });
  const places = new Map(answers.map(({ attemptId, position }) => [attemptId, position]));
  const first = answers[0]?.attemptId;
  return questionTimes({
    // The one clock of the sitting stands with each of its answers.
    clock: events.filter(({ attemptId }) => attemptId === first).flatMap((event) => toClockEvent(event) ?? []),
    fronts: events
      .filter(({ kind }) => kind === "front")
      .map(({ at, attemptId }) => ({ at, position: places.get(attemptId) ?? 0 })),
    until,
  });
}

export type SittingReport = Extract<NonNullable<Awaited<ReturnType<typeof loadSittingReport>>>, { state: "sealed" }>;
