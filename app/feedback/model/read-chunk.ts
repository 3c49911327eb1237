import { z } from "zod";
import type { FeedbackUsage } from "../feedback-provider";

/** What servers send: some leave out what OpenAI always sends, so nothing is taken for granted. */
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z
    .object({ prompt_tokens: z.number().int().nonnegative(), completion_tokens: z.number().int().nonnegative() })
    .nullish()
    .catch(null),
});

export type Chunk = { piece: string; refusal: boolean; finish: string | null; counted: FeedbackUsage | null };

/** One event of a stream; one that has another shape says nothing. */
export function readChunk(event: unknown): Chunk {
  const parsed = chunkSchema.safeParse(event);
  const { choices, usage } = parsed.data ?? {};
  const choice = choices?.[0];
  return {
    piece: choice?.delta?.content ?? "",
    refusal: (choice?.delta?.refusal ?? "") !== "",
    finish: choice?.finish_reason ?? null,
    counted: usage
      ? { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens, estimated: false }
      : null,
  };
}
