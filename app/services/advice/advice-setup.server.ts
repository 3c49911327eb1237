import { chooseProvider } from "~/feedback/choose-provider";
import type { FeedbackProvider } from "~/feedback/feedback-provider";
import { recipientOf } from "~/feedback/recipient-of";
import { environment } from "~/server/env.server";
import type { Bounds } from "./budget.server";

type AdviceSetup = {
  provider: FeedbackProvider;
  /** Whom a candidate's consent must name. */
  recipient: string;
  bounds: Bounds;
};

/** Who is asked for advice on this installation, and what may be spent on it. */
export function adviceSetup(): AdviceSetup {
  const { feedback } = environment();
  const { dailyTokens, dailyCostMicros, prices } = feedback;
  const provider = chooseProvider(feedback);
  return { provider, recipient: recipientOf(provider), bounds: { dailyTokens, dailyCostMicros, prices } };
}
