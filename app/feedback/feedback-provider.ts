import { MISS_REASONS } from "@content/contract/report";
import { pointSchema } from "@content/contract/rubric";
import { z } from "zod";
import { LANGUAGES } from "~/i18n/language/language";

/** Advice on an answer; proposed wordings for a key point; places of an answer that may say a missed key point. */
export const FEEDBACK_TASKS = ["advice", "variants", "evidence"] as const;
export type FeedbackTask = (typeof FEEDBACK_TASKS)[number];

/** What every request carries. There is no field for a name, an account or a mark, and unknown fields are refused. */
const base = {
  language: z.enum(LANGUAGES),
  /** The question as the candidate reads it. */
  prompt: z.string(),
  /** Parts the answer from the rest of the prompt. Drawn anew by the caller for each request, never shown to the candidate before. */
  nonce: z.string().regex(/^[A-Za-z0-9_-]{6,64}$/),
  maxOutputTokens: z.number().int().positive(),
};

/** A key point as the report released it to the one who will read the advice. */
export const feedbackPointSchema = z.strictObject({
  id: z.string(),
  /** Its words, where the reader may see them; null: it may be counted, neither named nor cited. */
  label: z.string().nullable(),
  status: z.enum(["hit", "partial", "missed"]),
  reason: z.enum(MISS_REASONS).nullable(),
  /** Words of the answer that earned it. */
  evidence: z.array(z.string()),
});
export type FeedbackPoint = z.infer<typeof feedbackPointSchema>;

/** A finding of the report without what it cost: a sentence in the request's language and the words of the answer it is about. */
export const feedbackFindingSchema = z.strictObject({
  code: z.string(),
  sentence: z.string(),
  words: z.string().nullable(),
});
export type FeedbackFinding = z.infer<typeof feedbackFindingSchema>;

export const adviceRequestSchema = z.strictObject({
  task: z.literal("advice"),
  ...base,
  answer: z.string(),
  points: z.array(feedbackPointSchema),
  findings: z.array(feedbackFindingSchema),
});
/** For `app/feedback/request/advice-request.ts` to make: it lets out only what `visibleParts` does. */
export type AdviceRequest = z.infer<typeof adviceRequestSchema>;

/** For staff only: the whole key point is in it. */
export const variantsRequestSchema = z.strictObject({
  task: z.literal("variants"),
  ...base,
  point: pointSchema,
  /** Answers, or sentences of them, to the same question; none is fine. */
  answers: z.array(z.string()),
});
export type VariantsRequest = z.infer<typeof variantsRequestSchema>;

/** For staff only: the whole key point is in it. */
export const evidenceRequestSchema = z.strictObject({
  task: z.literal("evidence"),
  ...base,
  answer: z.string(),
  point: pointSchema,
});
export type EvidenceRequest = z.infer<typeof evidenceRequestSchema>;

export const feedbackRequestSchema = z.discriminatedUnion("task", [
  adviceRequestSchema,
  variantsRequestSchema,
  evidenceRequestSchema,
]);
export type FeedbackRequest = z.infer<typeof feedbackRequestSchema>;

const strength = z.strictObject({ text: z.string(), quotation: z.string() });
const advicePart = z.strictObject({
  /** The key point it is about; null: form, length or the whole answer. */
  pointId: z.string().nullable(),
  text: z.string(),
  quotations: z.array(z.string()),
});
const rewrite = z.strictObject({ original: z.string(), rewritten: z.string() });

/** 建议. Empty strings and lists stand for a part that is not there (any more). Quotations are words of the answer. */
export const adviceResultSchema = z.strictObject({
  task: z.literal("advice"),
  summary: z.string(),
  strengths: z.array(strength),
  advice: z.array(advicePart),
  rewrites: z.array(rewrite),
  nextDrill: z.string(),
});
export type AdviceResult = z.infer<typeof adviceResultSchema>;

/** Proposed wordings: `expression` is one more variant for group `group` of the point's expression `way`, both 0-based. */
export const variantsResultSchema = z.strictObject({
  task: z.literal("variants"),
  proposals: z.array(
    z.strictObject({
      expression: z.string(),
      way: z.number().int().nonnegative(),
      group: z.number().int().nonnegative(),
    }),
  ),
});
export type VariantsResult = z.infer<typeof variantsResultSchema>;

/** Places of the answer that may say the point, and why; for the tutor to judge. */
export const evidenceResultSchema = z.strictObject({
  task: z.literal("evidence"),
  places: z.array(z.strictObject({ quotation: z.string(), why: z.string() })),
});
export type EvidenceResult = z.infer<typeof evidenceResultSchema>;

export const feedbackResultSchema = z.discriminatedUnion("task", [
  adviceResultSchema,
  variantsResultSchema,
  evidenceResultSchema,
]);
export type FeedbackResult = z.infer<typeof feedbackResultSchema>;

/** Tokens a request took; 0 where no model was called. `estimated`: the server did not say, so they were counted from the texts. */
export type FeedbackUsage = { inputTokens: number; outputTokens: number; estimated: boolean };

/** A message as it goes over the wire. */
export type FeedbackMessage = { role: "system" | "user" | "assistant"; content: string };

export type GiveOptions = {
  /** Aborting it ends the call at once with the error `cancelled`. */
  signal?: AbortSignal;
  /** The result as far as whole parts of it have come in, **unchecked**: pass it through `validateAdvice` before anyone sees it. */
  onPart?: (soFar: FeedbackResult) => void;
};

/** `result` is unchecked: pass it through `validateAdvice` before it is stored or shown. */
export type FeedbackReply = { result: FeedbackResult; usage: FeedbackUsage };

/**
 * One way of getting advice. Stateless; one call is one try, the caller retries. `give` throws `FeedbackError` and nothing
 * else. It never sets a mark: neither request nor result has a place for one.
 */
export type FeedbackProvider = {
  /** `rules`, `openai` or `openai-compatible`. */
  name: string;
  model: string;
  /** Changes with every change of a prompt or of the rules. */
  promptVersion: string;
  /** Whether a request leaves this machine's process: then the candidate's consent and a budget are needed. */
  sendsText: boolean;
  /** The server that requests go to, as `api.example.com`; left out where nothing is sent. */
  host?: string;
  /** What `give` will send for this request, word for word; none where nothing is sent. Pure. */
  messages: (request: FeedbackRequest) => FeedbackMessage[];
  give: (request: FeedbackRequest, options?: GiveOptions) => Promise<FeedbackReply>;
};
