import { eq } from "drizzle-orm";
import type { Tx } from "../../../client/types";

/** Puts a question into the bank or keeps it back for assignments. */
export async function setQuestionVisibility(
  { questionId, visibility, now }: { questionId: string; visibility: "bank" | "reserved"; now: number },
  tx: Tx,
): Promise<void> {
  const { questions } = tx.tables;
  await tx.update(questions).set({ visibility, updatedAt: now }).where(eq(questions.id, questionId));
}
