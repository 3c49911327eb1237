import type { AdviceResult, FeedbackProvider, FeedbackRequest, GiveOptions } from "~/feedback/feedback-provider";

/** Words that the answers of these tests hold. */
export const QUOTED = "雨天积水没过脚面";

/** A reply of one piece of advice with this quotation. */
export const reply = (quotation: string): AdviceResult => ({
  task: "advice",
  summary: "",
  strengths: [],
  advice: [{ pointId: null, text: "这一处可以先写原因，再写对居民生活的影响。", quotations: [quotation] }],
  rewrites: [],
  nextDrill: "",
});

type Give = (request: FeedbackRequest, options?: GiveOptions) => Promise<AdviceResult>;

/** A provider that sends text out, as far as the program can tell. */
export function provider(
  give: Give = async () => reply(QUOTED),
  more: Partial<FeedbackProvider> = {},
): FeedbackProvider {
  return {
    name: "openai",
    model: "m",
    promptVersion: "v1",
    sendsText: true,
    messages: (request) => [{ role: "user", content: JSON.stringify(request) }],
    give: async (request, options) => ({
      result: await give(request, options),
      usage: { inputTokens: 100, outputTokens: 20, estimated: false },
    }),
    ...more,
  };
}
