import type { FeedbackUsage } from "../feedback-provider";

/** Prices in millionths of the currency for a million tokens. */
export type Prices = { inputMicros: number; outputMicros: number };

/** What tokens cost, in millionths of the currency, rounded up; 0 where no price is known. */
export function costMicros(usage: Pick<FeedbackUsage, "inputTokens" | "outputTokens">, prices: Prices | null): number {
  if (prices === null) return 0;
  return Math.ceil((usage.inputTokens * prices.inputMicros + usage.outputTokens * prices.outputMicros) / 1_000_000);
}
