import type { FeedbackSettings } from "./feedback-settings";

/** Where OpenAI answers when no other address is set. */
export const OPENAI_URL = "https://api.openai.com/v1";

/** The host texts are sent to, for people to read: without path, query and key; null where nothing is sent. */
export function feedbackHost({ provider, baseUrl }: Pick<FeedbackSettings, "provider" | "baseUrl">): string | null {
  return provider === "rules" ? null : new URL(baseUrl ?? OPENAI_URL).host;
}
