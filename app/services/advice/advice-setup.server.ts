import { chooseProvider } from "~/feedback/choose-provider";
import type { FeedbackProvider } from "~/feedback/feedback-provider";
import { environment } from "~/server/env.server";
import type { Bounds } from "./budget.server";

/** Who is asked for advice on this installation, and what may be spent on it. */
export function adviceSetup(): { provider: FeedbackProvider; bounds: Bounds } {
  const { feedback } = environment();
  const { dailyTokens, dailyCostMicros, prices } = feedback;
  return { provider: chooseProvider(feedback), bounds: { dailyTokens, dailyCostMicros, prices } };
}
