import { FeedbackError } from "../feedback-error";
import type { FeedbackProvider, FeedbackRequest, FeedbackResult } from "../feedback-provider";
import { ruleAdvice } from "./rule-advice";
import { ruleEvidence, ruleVariants } from "./rule-proposals";

/** Advice by rules: the default. Nothing leaves the process, nothing is spent, the same request has the same reply. */
export const ruleProvider: FeedbackProvider = {
  name: "rules",
  model: "rules",
  promptVersion: "rules-v1",
  sendsText: false,
  messages: () => [],
  give(request, { signal, onPart } = {}) {
    if (signal?.aborted) return Promise.reject(new FeedbackError("cancelled"));
    const result = resultOf(request);
    onPart?.(result);
    return Promise.resolve({ result, usage: { inputTokens: 0, outputTokens: 0, estimated: false } });
  },
};

function resultOf(request: FeedbackRequest): FeedbackResult {
  if (request.task === "advice") return ruleAdvice(request);
  return request.task === "variants" ? ruleVariants(request) : ruleEvidence(request);
}
