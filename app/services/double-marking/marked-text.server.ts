import type { Assessment } from "@db/schema/rows";
import { markedAttempt, type MarkedAttempt } from "~/services/marking/marked-attempt.server";

type MarkedText = { assessment: Pick<Assessment, "attemptId" | "admitted" | "revisionNumber">; now: number };

/** The text that an assessment is of, with the engine's marks of it. */
export async function markedText({ assessment, now }: MarkedText): Promise<MarkedAttempt | null> {
  const { attemptId, admitted, revisionNumber } = assessment;
  return markedAttempt({ attemptId, choice: admitted ? revisionNumber : "sealed", now });
}
