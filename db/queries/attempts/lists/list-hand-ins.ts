import { inArray } from "drizzle-orm";
import { database } from "../../../client/database";
import type { Reader } from "../../../client/types";
import { listAttemptsOfQuestion } from "../attempt-history";

/** One handed-in attempt as a history shows it. What is unset is null. */
export type HandIn = {
  id: string;
  /** 1-based in order of handing in. */
  no: number;
  sealedAt: number;
  /** The paper it was sat in; null where it was begun by itself. */
  sittingId: string | null;
  /** Of the text whose marks these are. */
  characters: number;
  /** Written by hand and photographed. */
  paper: boolean;
  marksHundredths: number | null;
  maxHundredths: number | null;
  share: number | null;
};

/** The candidate's handed-in attempts on one question, oldest first. */
export async function listHandIns(
  { candidateId, questionId }: { candidateId: string; questionId: string },
  on: Reader = database(),
): Promise<HandIn[]> {
  const attempts = await listAttemptsOfQuestion({ candidateId, questionId }, on);
  const sealed = attempts.flatMap((attempt) =>
    attempt.status === "sealed" && attempt.sealedAt !== null ? [{ ...attempt, sealedAt: attempt.sealedAt }] : [],
  );
  const lengths = await lengthsOf(
    sealed.flatMap(({ id, sealedNumber }) => (sealedNumber === null ? [] : [id])),
    on,
  );
  return sealed
    .sort((a, b) => a.sealedAt - b.sealedAt || a.startedAt - b.startedAt)
    .map(({ id, sealedAt, sittingId, outcome, medium }, index) => ({
      id,
      no: index + 1,
      sealedAt,
      sittingId,
      characters: outcome?.admittedCharacters ?? lengths.get(id) ?? 0,
      paper: medium === "paper",
      marksHundredths: outcome?.marksHundredths ?? null,
      maxHundredths: outcome?.maxHundredths ?? null,
      share: outcome?.share ?? null,
    }));
}

async function lengthsOf(attemptIds: string[], on: Reader): Promise<Map<string, number>> {
  if (attemptIds.length === 0) return new Map();
  const { answerHeads } = on.tables;
  const rows = await on
    .select({ id: answerHeads.attemptId, characters: answerHeads.charCount })
    .from(answerHeads)
    .where(inArray(answerHeads.attemptId, attemptIds));
  return new Map(rows.map(({ id, characters }) => [id, characters]));
}
