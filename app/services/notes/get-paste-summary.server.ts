import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { summarisePastes, type PasteSummary } from "~/domain/attempt-events/paste";

/** What was pasted into an answer, for the tutor who reads it; null where nothing was recorded. */
export async function getPasteSummary({ attemptId }: { attemptId: string }): Promise<PasteSummary | null> {
  return summarisePastes(await listAttemptEvents({ attemptId }));
}
