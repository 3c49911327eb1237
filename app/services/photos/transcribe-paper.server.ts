import { database } from "@db/client/database";
import { listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { MAX_TEXT_LENGTH } from "~/domain/saving/protocol";
import { prepareText } from "~/services/attempts/saving/append-revision.server";
import { assessAdmitted } from "~/services/attempts/admitting/assess-admitted.server";
import { admitTranscript } from "./admit-transcript.server";

type TranscribePaper = { attemptId: string; personId: string; text: string; now: number };

export type Transcribed =
  { ok: true; number: number } | { ok: false; reason: "not-found" | "empty" | "too-long" | "done" };

/**
 * 誊录: the writer's own typing of their handed-in paper, once. A side text by its nature, admitted as a transcript in the same
 * transaction and scored as practice; the seal and the photos stand as they are.
 */
export async function transcribePaper({ attemptId, personId, text, now }: TranscribePaper): Promise<Transcribed> {
  if (!(await getAttemptForCandidate({ attemptId, candidateId: personId }))) return { ok: false, reason: "not-found" };
  const prepared = prepareText(text);
  if (prepared.text.length > MAX_TEXT_LENGTH) return { ok: false, reason: "too-long" };
  if (prepared.charCount === 0) return { ok: false, reason: "empty" };
  const done = await database().tx(async (tx): Promise<Transcribed> => {
    const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
    if (!attempt || attempt.medium !== "paper" || attempt.status !== "sealed")
      return { ok: false, reason: "not-found" };
    const earlier = await listAdmittedAnswers({ attemptId }, tx);
    if (earlier.some(({ admittedAs }) => admittedAs === "transcript")) return { ok: false, reason: "done" };
    const number = await admitTranscript({ attempt, prepared, byPersonId: personId, now }, tx);
    return { ok: true, number };
  });
  if (done.ok) await assessAdmitted({ attemptId, number: done.number, now });
  return done;
}
