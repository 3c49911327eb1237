import { z } from "zod";

/** Words of the answer: where they stand in it (UTF-16 units), or no place where they do not stand there any more. */
const quote = z.object({ text: z.string(), place: z.object({ start: z.number(), end: z.number() }).nullable() });
/** Words that advice cites. */
export type AdviceQuote = z.infer<typeof quote>;

/** 建议 as its reader sees it, as far as it has come in; empty texts and lists: not there. */
const adviceParts = z.object({
  summary: z.string(),
  strengths: z.array(z.object({ text: z.string(), quote })),
  /** `pointId`: the key point it is about; null: none in particular. */
  advice: z.array(z.object({ pointId: z.string().nullable(), text: z.string(), quotes: z.array(quote) })),
  rewrites: z.array(z.object({ original: quote, rewritten: z.string() })),
  nextDrill: z.string(),
});
/** The parts of a piece of advice. It has no place for a mark. */
export type AdviceParts = z.infer<typeof adviceParts>;

/** A request for advice as its reader follows it, in the page and over the wire. */
export const shownAdviceSchema = z.object({
  requestId: z.string(),
  state: z.enum(["waiting", "running", "done", "empty", "failed", "cancelled"]),
  /** A code; null where nothing failed. */
  failure: z.string().nullable(),
  provider: z.string(),
  model: z.string(),
  /** The language it is written in, as a page marks it. */
  language: z.string(),
  /** UTC ms. */
  askedAt: z.number(),
  finishedAt: z.number().nullable(),
  /** After a try that failed: how many there were, why the last one failed, and when (UTC ms) the next one may begin. */
  again: z.object({ tried: z.number(), failure: z.string(), at: z.number() }).nullable(),
  /** Parts of the reply that were left out. */
  dropped: z.number(),
  parts: adviceParts.nullable(),
});
/** See `shownAdviceSchema`. */
export type ShownAdvice = z.infer<typeof shownAdviceSchema>;
