import { inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { listAttemptsOfQuestion } from "./attempt-history";

/** One handed-in attempt as a history shows it. What is unset is null. */
export type HandIn = {
  id: string;
  /** 1-based in order of handing in. */
  no: number;
  sealedAt: number;
  usedMs: number;
  characters: number;
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
    sealed.flatMap((attempt) => attempt.sealedRevisionId ?? []),
    on,
  );
  return sealed
    .sort((a, b) => a.sealedAt - b.sealedAt || a.startedAt - b.startedAt)
    .map(({ id, startedAt, sealedAt, sealedRevisionId, outcome }, index) => ({
      id,
      no: index + 1,
      sealedAt,
      usedMs: sealedAt - startedAt,
      characters: (sealedRevisionId && lengths.get(sealedRevisionId)) || 0,
      marksHundredths: outcome?.marksHundredths ?? null,
      maxHundredths: outcome?.maxHundredths ?? null,
      share: outcome?.share ?? null,
    }));
}

async function lengthsOf(revisionIds: string[], on: Reader): Promise<Map<string, number>> {
  if (revisionIds.length === 0) return new Map();
  const { revisions } = on.tables;
  const rows = await on
    .select({ id: revisions.id, characters: revisions.charCount })
    .from(revisions)
    .where(inArray(revisions.id, revisionIds));
  return new Map(rows.map(({ id, characters }) => [id, characters]));
}
