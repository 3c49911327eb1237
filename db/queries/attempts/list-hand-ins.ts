import { toMarks } from "@content/contract/marks";
import { inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { listAttemptsOfQuestion } from "./attempt-history";

/** One handed-in attempt as a history shows it. Marks are plain marks; what is unset is null. */
export type HandIn = {
  id: string;
  /** 1-based in order of handing in. */
  no: number;
  sealedAt: number;
  usedMs: number;
  characters: number;
  marks: number | null;
  maxMarks: number | null;
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
      marks: stated(outcome?.marksHundredths),
      maxMarks: stated(outcome?.maxHundredths),
      share: outcome?.share ?? null,
    }));
}

function stated(hundredths: number | null | undefined): number | null {
  return hundredths === null || hundredths === undefined ? null : toMarks(hundredths);
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
