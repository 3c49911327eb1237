import { zodResponseFormat } from "openai/helpers/zod";
import { OPENAI_URL } from "~/server/env/feedback-host";
import type { FeedbackProvider } from "../feedback-provider";
import { promptMessages } from "../prompts/prompt-messages";
import { modelProvider, type ModelSettings } from "./model-provider";
import { replySchema } from "./reply-schema";

/** OpenAI: the form of the reply is enforced by the schema the result is checked with. */
export function openaiProvider(settings: ModelSettings): FeedbackProvider {
  return modelProvider(settings, {
    name: "openai",
    defaultBaseUrl: OPENAI_URL,
    messages: promptMessages,
    form: ({ task, maxOutputTokens }) => ({
      response_format: zodResponseFormat(replySchema(task), task),
      max_completion_tokens: maxOutputTokens,
      store: false,
    }),
  });
}
