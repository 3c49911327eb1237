import { z } from "zod";

const ms = z.strictObject({ ms: z.number().int() });

const paramsOf = {
  /** `limitMs` null: no time limit. */
  start: z.strictObject({ limitMs: z.number().int().nonnegative().nullable() }),
  /** Time granted during the sitting, in ms; negative takes a grant back. */
  extend: ms,
  /** Time granted to this candidate for a reason of their own, in ms. */
  accommodate: ms,
  pause: z.object({}),
  resume: z.object({}),
  seal: z.object({}),
};

/** One thing that happened to an attempt's clock. `at` is UTC milliseconds. */
export type ClockEvent = { at: number } & (
  | { kind: "start"; limitMs: number | null }
  | { kind: "extend" | "accommodate"; ms: number }
  | { kind: "pause" | "resume" | "seal" }
);

/** An event as it is stored. */
export type StoredEvent = { at: number; kind: string; params: Record<string, unknown> };

/**
 * Reads a stored event; null for one that is no business of the clock's. Throws a ZodError when its parameters are not what its
 * kind promises.
 */
export function toClockEvent({ at, kind, params }: StoredEvent): ClockEvent | null {
  switch (kind) {
    case "start":
      return { at, kind, limitMs: paramsOf.start.parse(params).limitMs };
    case "extend":
    case "accommodate":
      return { at, kind, ms: paramsOf[kind].parse(params).ms };
    case "pause":
    case "resume":
    case "seal":
      return { at, kind };
    default:
      return null;
  }
}
