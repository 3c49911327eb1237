import OpenAI from "openai";
import type { ChatCompletionCreateParamsStreaming } from "openai/resources/chat/completions";
import { FeedbackError } from "../feedback-error";
import type {
  FeedbackMessage,
  FeedbackProvider,
  FeedbackReply,
  FeedbackRequest,
  GiveOptions,
} from "../feedback-provider";
import { PROMPT_VERSION } from "../prompts/prompt-messages";
import { cappedFetch } from "./capped-fetch";
import { CompleteParts } from "./complete-parts";
import { failureOf } from "./failure-of";
import { readReply } from "./reply-schema";
import { streamReply } from "./stream-reply";

export type ModelSettings = { apiKey: string | null; baseUrl: string | null; model: string; timeoutMs: number };

export type ModelForm = {
  name: string;
  defaultBaseUrl: string;
  form: (request: FeedbackRequest) => Partial<ChatCompletionCreateParamsStreaming>;
  messages: (request: FeedbackRequest) => FeedbackMessage[];
  /** The messages of one more try after a reply that does not fit; without it such a reply is an error at once. */
  repair?: (messages: FeedbackMessage[], reply: string, problem: string) => FeedbackMessage[];
};

/** A provider behind OpenAI's chat interface. The client does not retry: the job does, and knows for how long. */
export function modelProvider(settings: ModelSettings, spec: ModelForm): FeedbackProvider {
  const baseURL = settings.baseUrl ?? spec.defaultBaseUrl;
  const client = new OpenAI({
    apiKey: settings.apiKey ?? "none",
    baseURL,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: settings.timeoutMs,
    fetch: cappedFetch,
    // Its log would show texts.
    logLevel: "off",
  });
  return {
    name: spec.name,
    model: settings.model,
    promptVersion: PROMPT_VERSION,
    sendsText: true,
    host: new URL(baseURL).host,
    messages: spec.messages,
    async give(request, options = {}) {
      const clock = new AbortController();
      const timer = setTimeout(() => clock.abort(), settings.timeoutMs);
      const signals = options.signal ? [options.signal, clock.signal] : [clock.signal];
      try {
        return await reply({ client, settings, spec, request, options, signal: AbortSignal.any(signals) });
      } catch (error) {
        if (options.signal?.aborted) throw new FeedbackError("cancelled");
        if (clock.signal.aborted) throw new FeedbackError("timeout");
        throw failureOf(error, Date.now());
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

type Call = {
  client: OpenAI;
  settings: ModelSettings;
  spec: ModelForm;
  request: FeedbackRequest;
  options: GiveOptions;
  signal: AbortSignal;
};

async function reply({ client, settings, spec, request, options, signal }: Call): Promise<FeedbackReply> {
  const { task } = request;
  const ask = (messages: FeedbackMessage[]) => {
    const parts = new CompleteParts(task);
    const onText = (piece: string) => {
      const soFar = parts.add(piece);
      if (soFar !== null) options.onPart?.(soFar);
    };
    return streamReply({ client, model: settings.model, messages, form: spec.form(request), signal, onText });
  };
  const messages = spec.messages(request);
  const first = await ask(messages);
  const read = readReply(task, first.text);
  if (read.ok) return { result: read.result, usage: first.usage };
  // A reply cut at the bound of its output would be cut again.
  if (!spec.repair || first.ended === "length") throw new FeedbackError("bad-reply", { usage: first.usage });
  const second = await ask(spec.repair(messages, first.text, read.problem));
  const usage = {
    inputTokens: first.usage.inputTokens + second.usage.inputTokens,
    outputTokens: first.usage.outputTokens + second.usage.outputTokens,
    estimated: first.usage.estimated || second.usage.estimated,
  };
  const repaired = readReply(task, second.text);
  if (!repaired.ok) throw new FeedbackError("bad-reply", { usage });
  return { result: repaired.result, usage };
}
