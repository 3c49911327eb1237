import { z } from "zod";

const wholeMs = z.number().int().nonnegative();
const granted = z.strictObject({ ms: z.number().int(), reason: z.string().optional() });

const paramsOf = {
  /** `limitMs` null: no time limit. Reading time is part of the limit, not added to it. */
  start: z.strictObject({
    limitMs: wholeMs.nullable(),
    readingMs: wholeMs.optional(),
    readingRule: z.enum(["suggested", "first"]).optional(),
  }),
  /** Time granted during the sitting, in ms; negative takes a grant back. */
  extend: granted,
  /** Time granted to this candidate for a reason of their own, in ms. */
  accommodate: granted,
  pause: z.object({}),
  resume: z.object({}),
  seal: z.object({}),
};

/** `suggested`: advice, one may write from the start. `first`: nothing may be written until the reading time is over. */
export type ReadingRule = "suggested" | "first";

/** What begins a clock, as it is stored. */
export type ClockStart = z.infer<(typeof paramsOf)["start"]>;

/** One thing that happened to an attempt's clock. `at` is UTC milliseconds. */
export type ClockEvent = { at: number } & (
  | ({ kind: "start" } & ClockStart)
  | { kind: "extend" | "accommodate"; ms: number; reason?: string | undefined }
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
      return { at, kind, ...paramsOf.start.parse(params) };
    case "extend":
    case "accommodate":
      return { at, kind, ...paramsOf[kind].parse(params) };
    case "pause":
    case "resume":
    case "seal":
      return { at, kind };
    default:
      return null;
  }
}
