import type { Tx } from "@db/client/types";
import { admitAnswer } from "~/services/attempts/admitting/admit-answer.server";
import { appendRevision, type PreparedText } from "~/services/attempts/saving/append-revision.server";

type AdmitTranscript = { attempt: { id: string }; prepared: PreparedText; byPersonId: string; now: number };

/** Keeps what was typed up from a handed-in paper beside it and admits it; its number, to have it scored after the commit. */
export async function admitTranscript(
  { attempt, prepared, byPersonId, now }: AdmitTranscript,
  tx: Tx,
): Promise<number> {
  const request = { parent: 0, turn: 1, after: [] };
  const text = { attempt, prepared, request, arrival: "sealed" as const, source: "transcript" as const, now };
  const { number } = (await appendRevision(text, tx)).stored;
  const admission = { attemptId: attempt.id, number, admittedAs: "transcript" as const, reason: null, byPersonId, now };
  const admitted = await admitAnswer(admission, tx);
  if (!admitted.ok) throw new Error(`a transcript was not admitted: ${admitted.reason}`);
  return number;
}
