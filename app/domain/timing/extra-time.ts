import type { ClockEvent } from "./clock-event";

const MINUTE_MS = 60_000;

/** Time given beyond the paper's, in ms; negative where a grant was taken back. `reason` is empty for grants without one. */
export type ExtraTime = { at: number; ms: number; reason: string; kind: "extend" | "accommodate" };

/** Every grant among the events, oldest first. */
export function extraTimes(events: readonly ClockEvent[]): ExtraTime[] {
  return events
    .flatMap((event) =>
      event.kind === "extend" || event.kind === "accommodate"
        ? [{ at: event.at, ms: event.ms, reason: event.reason ?? "", kind: event.kind }]
        : [],
    )
    .sort((a, b) => a.at - b.at);
}

/** How much of the time granted during the sitting stands, in ms: what a correction may take back at most. */
export function extendedMs(events: readonly ClockEvent[]): number {
  return events.reduce((sum, event) => (event.kind === "extend" ? sum + event.ms : sum), 0);
}

/** Either minutes or a share of the time in per cent. */
export type Accommodation = { minutes: number | null; percent: number | null };

/** What an accommodation adds to a time limit, in ms. A share is rounded up to a whole minute: in the candidate's favour. */
export function accommodatedMs({ minutes, percent }: Accommodation, limitMs: number): number {
  if (minutes !== null) return minutes * MINUTE_MS;
  return percent === null ? 0 : Math.ceil((limitMs * percent) / 100 / MINUTE_MS) * MINUTE_MS;
}
