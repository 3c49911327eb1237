import { z } from "zod";
import type { FeedbackMessage, FeedbackProvider, FeedbackRequest } from "../feedback-provider";
import { promptMessages } from "../prompts/prompt-messages";
import { modelProvider, type ModelSettings } from "./model-provider";
import { replySchema } from "./reply-schema";

/** As much of a failed reply as is sent back to be repaired. */
const MOST_SENT_BACK = 8_000;

/** Any server with OpenAI's chat interface: JSON mode with the schema in the prompt, and one try to repair a reply that does not fit. */
export function compatibleProvider(settings: ModelSettings): FeedbackProvider {
  return modelProvider(settings, {
    name: "openai-compatible",
    defaultBaseUrl: "http://127.0.0.1:11434/v1",
    messages: withSchema,
    form: ({ maxOutputTokens }) => ({ response_format: { type: "json_object" }, ...outputBound(maxOutputTokens) }),
    repair: (messages, reply, problem) => [
      ...messages,
      { role: "assistant", content: reply.slice(0, MOST_SENT_BACK) },
      {
        role: "user",
        content: `Your reply cannot be used: ${problem}. Write the whole reply again as one JSON object of the schema, and nothing else.`,
      },
    ],
  });
}

/** The older name of the bound: the one all of these servers know. */
function outputBound(tokens: number): object {
  return { max_tokens: tokens };
}

function withSchema(request: FeedbackRequest): FeedbackMessage[] {
  const schema = JSON.stringify(z.toJSONSchema(replySchema(request.task)));
  return promptMessages(request).map((message) =>
    message.role === "system"
      ? {
          ...message,
          content: `${message.content}\n\nReply with one JSON object of this JSON schema and nothing else:\n${schema}`,
        }
      : message,
  );
}
