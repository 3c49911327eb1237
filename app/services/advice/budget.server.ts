import type { Tx } from "@db/client/types";
import { bookAdviceUsage } from "@db/queries/advice/advice-progress";
import { addAdviceSpending, getAdviceSpending } from "@db/queries/advice/advice-spending";
import type { FeedbackSettings } from "~/server/env/feedback-settings";
import type { FeedbackUsage } from "~/feedback/feedback-provider";
import { costMicros } from "~/feedback/request/cost-of";
import type { Reserved } from "~/jobs/definitions/advise";

/** The payer of what no tutor asked candidates to write. */
export const SCHOOL = "school";

export type Bounds = Pick<FeedbackSettings, "dailyTokens" | "dailyCostMicros" | "prices">;

/** Sets aside what a request may take at most. False, and nothing is set aside, where the payer's day has not that much left. */
export async function reserve(reserved: Reserved, { dailyTokens, dailyCostMicros }: Bounds, tx: Tx): Promise<boolean> {
  const spent = await getAdviceSpending(reserved, tx);
  if (dailyTokens !== null && spent.tokens + reserved.tokens > dailyTokens) return false;
  if (dailyCostMicros !== null && spent.costMicros + reserved.costMicros > dailyCostMicros) return false;
  await addAdviceSpending(reserved, tx);
  return true;
}

/** Gives back what was set aside: the request is over. What it took has been booked beside it. */
export async function release({ tokens, costMicros, ...of }: Reserved, tx: Tx): Promise<void> {
  await addAdviceSpending({ ...of, tokens: -tokens, costMicros: -costMicros }, tx);
}

type BookUsage = { requestId: string; reserved: Reserved | null; usage: FeedbackUsage; bounds: Bounds };

/** Books what a try took, on the request and on the payer's day; a try that failed costs as much as one that went well. */
export async function bookUsage({ requestId, reserved, usage, bounds }: BookUsage, tx: Tx): Promise<void> {
  const { inputTokens, outputTokens } = usage;
  const cost = reserved ? costMicros(usage, bounds.prices) : 0;
  await bookAdviceUsage({ requestId, inputTokens, outputTokens, costMicros: cost }, tx);
  if (!reserved) return;
  const { payer, day } = reserved;
  await addAdviceSpending({ payer, day, tokens: inputTokens + outputTokens, costMicros: cost }, tx);
}
