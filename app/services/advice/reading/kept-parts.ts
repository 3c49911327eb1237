import type { KeptPart } from "~/domain/advice/sent-request";
import { feedbackResultSchema } from "~/feedback/feedback-provider";

/** The parts of a stored reply one by one; none where it was blanked or there is none. */
export function keptParts(stored: unknown): KeptPart[] {
  const { data: result } = feedbackResultSchema.safeParse(stored);
  if (result?.task === "evidence") {
    return result.places.map(({ quotation, why }) => ({ kind: "place", text: why, quotations: [quotation] }));
  }
  if (result?.task !== "advice") return [];
  const { summary, strengths, advice, rewrites, nextDrill } = result;
  const parts: KeptPart[] = [
    { kind: "summary", text: summary, quotations: [] },
    ...strengths.map(({ text, quotation }) => ({ kind: "strength" as const, text, quotations: [quotation] })),
    ...advice.map(({ text, quotations }) => ({ kind: "advice" as const, text, quotations })),
    ...rewrites.map(({ original, rewritten }) => ({
      kind: "rewrite" as const,
      text: rewritten,
      quotations: [original],
    })),
    { kind: "next-drill", text: nextDrill, quotations: [] },
  ];
  return parts.filter(({ text }) => text !== "");
}
