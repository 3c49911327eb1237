import { and, asc, eq, inArray, max, min } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { inChunks } from "../in-chunks";

/** How an answer was written: where it was sat, how long it is, and when its first and last saved state came. */
export type Written = {
  attemptId: string;
  title: string;
  sittingId: string | null;
  medium: "typed" | "paper";
  characters: number | null;
  firstSavedAt: number | null;
  lastSavedAt: number | null;
};

/** Of these attempts; who may see them, the caller has made sure of. */
export async function listWritten(
  { attemptIds }: { attemptIds: readonly string[] },
  on: Reader = database(),
): Promise<Written[]> {
  const { attempts, questions, answerHeads, revisions } = on.tables;
  const found: Written[] = [];
  await inChunks([...attemptIds], async (ids) => {
    const saved = await on
      .select({ attemptId: revisions.attemptId, first: min(revisions.receivedAt), last: max(revisions.receivedAt) })
      .from(revisions)
      .where(
        and(
          inArray(revisions.attemptId, ids),
          eq(revisions.chain, "head"),
          eq(revisions.late, false),
          inArray(revisions.source, ["autosave", "restore"]),
        ),
      )
      .groupBy(revisions.attemptId);
    const times = new Map(saved.map((row) => [row.attemptId, row]));
    const rows = await on
      .select({
        attemptId: attempts.id,
        title: questions.title,
        sittingId: attempts.sittingId,
        medium: attempts.medium,
        characters: answerHeads.charCount,
      })
      .from(attempts)
      .innerJoin(questions, eq(questions.id, attempts.questionId))
      .leftJoin(answerHeads, eq(answerHeads.attemptId, attempts.id))
      .where(inArray(attempts.id, ids))
      .orderBy(asc(attempts.id));
    for (const row of rows) {
      const time = times.get(row.attemptId);
      found.push({ ...row, firstSavedAt: time?.first ?? null, lastSavedAt: time?.last ?? null });
    }
  });
  return found;
}
