import { and, asc, count, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { ProposalState } from "../../schema/assessments";
import type { NewVariantProposal, VariantProposal } from "../../schema/rows";
import { inChunks } from "../in-chunks";

export async function insertProposals(proposals: NewVariantProposal[], tx: Tx): Promise<void> {
  await inChunks(proposals, (chunk) => tx.insert(tx.tables.variantProposals).values(chunk));
}

/** Every wording that was ever proposed for these points of a question, whatever became of it. */
export async function listProposedWords(
  { questionId, pointIds }: { questionId: string; pointIds: string[] },
  on: Reader = database(),
): Promise<{ pointId: string; words: string }[]> {
  if (pointIds.length === 0) return [];
  const { variantProposals } = on.tables;
  return on
    .select({ pointId: variantProposals.pointId, words: variantProposals.words })
    .from(variantProposals)
    .where(and(eq(variantProposals.questionId, questionId), inArray(variantProposals.pointId, pointIds)));
}

/** A proposal of this question; null when it belongs to another one or is not there. */
export async function getProposal(
  { questionId, proposalId }: { questionId: string; proposalId: string },
  on: Reader = database(),
): Promise<VariantProposal | null> {
  const { variantProposals } = on.tables;
  const [proposal] = await on
    .select()
    .from(variantProposals)
    .where(and(eq(variantProposals.id, proposalId), eq(variantProposals.questionId, questionId)))
    .limit(1);
  return proposal ?? null;
}

type Page = { questionId: string; limit: number; offset?: number };

/** A question's proposals that wait for a tutor, oldest first; those whose writer was erased hold no words and are left out. */
export async function listOpenProposals(
  { questionId, limit, offset = 0 }: Page,
  on: Reader = database(),
): Promise<{ rows: VariantProposal[]; total: number }> {
  const { variantProposals } = on.tables;
  const where = and(
    eq(variantProposals.questionId, questionId),
    eq(variantProposals.state, "open"),
    isNull(variantProposals.erasedAt),
  );
  const rows = await on
    .select()
    .from(variantProposals)
    .where(where)
    .orderBy(asc(variantProposals.createdAt), asc(variantProposals.id))
    .limit(limit)
    .offset(offset);
  const [counted] = await on.select({ total: count() }).from(variantProposals).where(where);
  return { rows, total: counted?.total ?? 0 };
}

/** What was decided about a question's proposals, latest first. */
export async function listDecidedProposals(
  { questionId, limit, offset = 0 }: Page,
  on: Reader = database(),
): Promise<VariantProposal[]> {
  const { variantProposals } = on.tables;
  return on
    .select()
    .from(variantProposals)
    .where(and(eq(variantProposals.questionId, questionId), ne(variantProposals.state, "open")))
    .orderBy(desc(variantProposals.decidedAt), desc(variantProposals.id))
    .limit(limit)
    .offset(offset);
}

type Decide = {
  proposalId: string;
  state: Exclude<ProposalState, "open">;
  decidedBy: string;
  decidedAt: number;
  changedAnswers: number;
};

/** Decides an open proposal; false when it was decided before, which then stands. */
export async function decideProposal({ proposalId, ...decision }: Decide, tx: Tx): Promise<boolean> {
  const { variantProposals } = tx.tables;
  const decided = await tx
    .update(variantProposals)
    .set(decision)
    .where(
      and(eq(variantProposals.id, proposalId), eq(variantProposals.state, "open"), isNull(variantProposals.erasedAt)),
    )
    .returning({ id: variantProposals.id });
  return decided.length > 0;
}
