import { canonicalText } from "~/domain/text/hashing/canonical";
import type { AdviceRequest } from "../feedback-provider";
import { releasedReport, type ReleasedReportInput } from "./released-report";

export type AdviceRequestInput = ReleasedReportInput & Pick<AdviceRequest, "prompt" | "nonce" | "maxOutputTokens">;

/** The request for advice on an answer, with as much of the report as its reader may see. */
export function adviceRequest({ prompt, nonce, maxOutputTokens, ...released }: AdviceRequestInput): AdviceRequest {
  const answer = canonicalText(released.answer);
  return {
    task: "advice",
    language: released.language,
    prompt,
    nonce,
    maxOutputTokens,
    answer,
    ...releasedReport({ ...released, answer }),
  };
}
