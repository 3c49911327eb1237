import { getAttempt } from "@db/queries/attempts/attempts";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { addPerson, addQuestion } from "./questions";

export const NOW = 1_750_000_000_000;
export const MINUTE = 60_000;
/** Deadline of a timed attempt begun at NOW: the test question has 30 minutes. */
export const DEADLINE = NOW + 30 * MINUTE;

/** A request as a page would send it. */
export function saveRequest(text: string, parent = 0, turn = 1, after: string[] = []) {
  return { text, hash: sha256Hex(text), parent, turn, after };
}

/** A person with an open, timed attempt on a question of its own. */
export async function openAttempt(mode: "timed" | "practice" = "timed") {
  const personId = await addPerson();
  const started = await startAttempt({ questionId: await addQuestion(), personId, mode, now: NOW });
  if (!started.ok) throw new Error(started.reason);
  const { attemptId } = started;
  return {
    attemptId,
    personId,
    async save(
      text: string,
      { parent = 0, turn = 1, after = [] as string[], beside = false, now = NOW + MINUTE } = {},
    ) {
      const request = { ...saveRequest(text, parent, turn, after), beside };
      const saved = await saveRevision({ attemptId, personId, request, now });
      if (!saved.ok) throw new Error(saved.reason);
      return saved.ack;
    },
    attempt: async () => (await getAttempt({ attemptId }))!,
    revisions: () => readRevisions({ attemptId }),
    /** The text of the sealed revision. */
    async sealedText() {
      const { sealedNumber } = (await getAttempt({ attemptId }))!;
      return (await readRevisions({ attemptId })).find(({ number }) => number === sealedNumber)?.text ?? null;
    },
  };
}
