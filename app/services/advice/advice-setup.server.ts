import { chooseProvider } from "~/feedback/choose-provider";
import type { FeedbackProvider } from "~/feedback/feedback-provider";
import { recipientOf } from "~/feedback/recipient-of";
import { environment } from "~/server/env.server";
import type { FeedbackSettings } from "~/server/env/feedback-settings";
import type { Bounds } from "./budget.server";

/** One client for as long as the settings are the same. */
const providers = new WeakMap<FeedbackSettings, FeedbackProvider>();

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
  const provider = providers.get(feedback) ?? chooseProvider(feedback);
  providers.set(feedback, provider);
  return { provider, recipient: recipientOf(provider), bounds: { dailyTokens, dailyCostMicros, prices } };
}
