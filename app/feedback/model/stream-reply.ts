import type OpenAI from "openai";
import type { ChatCompletionCreateParamsStreaming } from "openai/resources/chat/completions";
import { FeedbackError } from "../feedback-error";
import type { FeedbackMessage, FeedbackUsage } from "../feedback-provider";
import { readChunk } from "./read-chunk";
import { estimateInput, estimateTokens } from "../request/estimate-tokens";

/** Longer than any advice; a model that does not stop is stopped. */
const MAX_REPLY_CHARACTERS = 40_000;

export type StreamReplyOptions = {
  client: OpenAI;
  model: string;
  messages: FeedbackMessage[];
  /** What differs between servers: the form asked for and the bound of the output. */
  form: Partial<ChatCompletionCreateParamsStreaming>;
  signal: AbortSignal;
  onText: (piece: string) => void;
};

/** `ended`: by itself; `length`: at the bound of its output. */
export type StreamedReply = { text: string; usage: FeedbackUsage; ended: "stop" | "length" };

/** One call: the text of the reply as it comes in and what it took. Throws what the client throws, and `FeedbackError`. */
export async function streamReply(options: StreamReplyOptions): Promise<StreamedReply> {
  const { client, model, messages, form, signal, onText } = options;
  const stream = await client.chat.completions.create(
    { ...form, model, messages, stream: true, stream_options: { include_usage: true } },
    { signal },
  );
  let text = "";
  let refused = false;
  let ended: string | null = null;
  let usage: FeedbackUsage | null = null;
  for await (const chunk of stream) {
    const { piece, refusal, finish, counted } = readChunk(chunk);
    refused ||= refusal;
    ended = finish ?? ended;
    usage = counted ?? usage;
    if (piece === "") continue;
    text += piece;
    if (text.length > MAX_REPLY_CHARACTERS) throw new FeedbackError("too-large", { usage });
    onText(piece);
  }
  // The client ends a stream quietly when its signal is aborted.
  signal.throwIfAborted();
  usage ??= { inputTokens: estimateInput(messages), outputTokens: estimateTokens(text), estimated: true };
  if (refused || ended === "content_filter") throw new FeedbackError("refused", { usage });
  if (ended === null) throw new FeedbackError("unavailable", { usage });
  return { text, usage, ended: ended === "length" ? "length" : "stop" };
}
