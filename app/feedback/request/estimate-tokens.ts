import type { FeedbackMessage } from "../feedback-provider";

/** What each message costs beside its text. */
const PER_MESSAGE = 6;

/** Tokens of a text, rather too many than too few: one for each character beyond ASCII, one for three of ASCII. */
export function estimateTokens(text: string): number {
  let wide = 0;
  for (const character of text) if (character.charCodeAt(0) > 0x7f) wide += 1;
  return wide + Math.ceil((text.length - wide) / 3);
}

/** Tokens of what is sent, for setting a budget aside before the call. */
export function estimateInput(messages: readonly FeedbackMessage[]): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content) + PER_MESSAGE, 0);
}
