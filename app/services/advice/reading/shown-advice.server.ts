import { getJob } from "@db/queries/jobs/jobs";
import type { Viewer } from "~/domain/access/viewer";
import { placeOfQuotation } from "~/domain/advice/place-of-quotation";
import type { AdviceParts, AdviceQuote, ShownAdvice } from "~/domain/advice/shown-advice";
import type { AdviceResult } from "~/feedback/feedback-provider";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { answerMask } from "../answer-mask.server";
import { readAdvice, type ReadableAdvice } from "../read-advice.server";

type Reader = { requestId: string; candidateId: string; viewer: Viewer; now: number };

/** Advice on one's own answer as the page shows it, every quotation with its place; null where it may not be read. */
export async function shownAdvice(reader: Reader): Promise<ShownAdvice | null> {
  const advice = await readAdvice(reader);
  if (!advice) return null;
  const { requestId, language, state, failure, provider, model, askedAt, finishedAt, dropped, result } = advice;
  return {
    ...{ requestId, language, state, failure, provider, model, askedAt, finishedAt, dropped },
    again: await againOf(advice),
    // What is left of a reply of which nothing passed is an empty shape.
    parts: result && state !== "empty" ? await placed(result, advice, reader.now) : null,
  };
}

/** A try that failed and is to be followed by another. */
async function againOf({ state, jobId }: ReadableAdvice): Promise<ShownAdvice["again"]> {
  const job = state === "waiting" ? await getJob({ jobId }) : null;
  if (job?.state !== "ready" || job.lastError === null) return null;
  return { tried: job.tries, failure: job.lastError, at: job.runAfter };
}

/** What was sent had names masked at their own length: words are looked for as they were sent and shown as they were written. */
async function placed(result: AdviceResult, { attempt }: ReadableAdvice, now: number): Promise<AdviceParts> {
  const answer = (await markedAttempt({ attemptId: attempt.id, choice: "counting", now }))?.answer ?? "";
  const sent = (await answerMask(attempt))?.masked(answer) ?? answer;
  const quote = (words: string): AdviceQuote => {
    const place = placeOfQuotation(sent, words);
    return { text: place === null ? words : answer.slice(place.start, place.end), place };
  };
  const { summary, strengths, advice, rewrites, nextDrill } = result;
  return {
    summary,
    strengths: strengths.map(({ text, quotation }) => ({ text, quote: quote(quotation) })),
    advice: advice.map(({ pointId, text, quotations }) => ({ pointId, text, quotes: quotations.map(quote) })),
    rewrites: rewrites.map(({ original, rewritten }) => ({ original: quote(original), rewritten })),
    nextDrill,
  };
}
