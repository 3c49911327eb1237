import { listAdviceOfAttempt } from "@db/queries/advice/advice-requests";
import { getAttempt } from "@db/queries/attempts/attempts";
import { listPersonNames } from "@db/queries/people/find-people";
import type { AdviceRequest } from "@db/schema/rows";
import type { SentRequest } from "~/domain/advice/sent-request";
import { keptParts } from "./kept-parts";

/** More were hardly ever asked about one answer; older ones are in the record. */
const MOST_SHOWN = 30;

type OfAttempt = { attemptId: string };

/** Everything that was asked of a provider about an answer, for staff: word for word. Null where there is no such answer. */
export async function sentRequests({ attemptId }: OfAttempt): Promise<SentRequest[] | null> {
  const attempt = await getAttempt({ attemptId });
  if (!attempt) return null;
  const rows = await listAdviceOfAttempt({ attemptId, limit: MOST_SHOWN });
  const askers = rows.map(({ askedBy }) => askedBy).filter((id) => id !== attempt.personId);
  const names = await listPersonNames({ personIds: [...new Set(askers)] });
  return rows.map((row) =>
    presentRequest(row, { askedBy: row.askedBy === attempt.personId ? null : (names.get(row.askedBy) ?? "") }),
  );
}

/** A request for people to read. Its task is `advice` or `evidence`: those are what is asked about an answer. */
export function presentRequest(row: AdviceRequest, { askedBy }: Pick<SentRequest, "askedBy">): SentRequest {
  const { inputTokens, outputTokens, dropped } = row;
  return {
    id: row.id,
    task: row.task === "evidence" ? "evidence" : "advice",
    state: row.state,
    failure: row.failure,
    automatic: row.automatic,
    askedBy,
    askedAt: row.askedAt,
    finishedAt: row.finishedAt,
    provider: row.provider,
    model: row.model,
    promptVersion: row.promptVersion,
    rubricHash: row.rubricHash,
    usage: inputTokens === null ? null : { inputTokens, outputTokens: outputTokens ?? 0 },
    costMicros: row.costMicros,
    messages: row.sent === null || row.sent.length === 0 ? null : row.sent,
    kept: keptParts(row.result),
    dropped: Object.entries(dropped ?? {}).map(([reason, count]) => ({ reason, count })),
  };
}
