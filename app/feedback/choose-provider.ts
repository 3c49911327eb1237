import type { FeedbackSettings } from "~/server/env/feedback-settings";
import type { FeedbackProvider } from "./feedback-provider";
import { compatibleProvider } from "./model/compatible-provider";
import { openaiProvider } from "./model/openai-provider";
import { ruleProvider } from "./rules/rule-provider";

/** The provider the installation is set to; rules where nothing is set. */
export function chooseProvider({ provider, apiKey, baseUrl, model, timeoutMs }: FeedbackSettings): FeedbackProvider {
  if (provider === "rules" || model === null) return ruleProvider;
  if (provider === "openai") return openaiProvider({ apiKey, baseUrl, model, timeoutMs });
  return compatibleProvider({ apiKey, baseUrl, model, timeoutMs });
}
