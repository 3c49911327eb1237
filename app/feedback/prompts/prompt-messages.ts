import type { FeedbackMessage, FeedbackRequest } from "../feedback-provider";
import { adviceV1 } from "./advice-v1";
import { evidenceV1 } from "./evidence-v1";
import { variantsV1 } from "./variants-v1";

/** Stored with each advice. A changed prompt is a new file and a new version; the old file stays readable. */
export const PROMPT_VERSION = "v1";

/** What is sent for a request, by the prompts in force. Pure. */
export function promptMessages(request: FeedbackRequest): FeedbackMessage[] {
  if (request.task === "advice") return adviceV1(request);
  return request.task === "variants" ? variantsV1(request) : evidenceV1(request);
}
