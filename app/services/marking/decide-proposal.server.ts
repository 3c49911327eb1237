import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { decideProposal as keepDecision, getProposal } from "@db/queries/assessments/proposals";
import type { VariantProposal } from "@db/schema/rows";
import type { VariantPlace } from "~/domain/marking/with-variant";
import { recordAudit } from "~/services/audit/record-audit.server";
import { changeDraft } from "~/services/content/questions/change-draft.server";
import { workingQuestion } from "~/services/content/questions/working-question.server";
import { measureVariants } from "./measure-variants.server";
import { variantContent, type VariantRefusal } from "./variant-content";

export type ProposalDecision = {
  questionId: string;
  proposalId: string;
  /** `words` are the proposed ones or a part of them: often a few characters say it. */
  decision: { kind: "accept"; words: string; place: VariantPlace } | { kind: "refuse" };
  by: string;
  now: number;
};

export type DecisionRefusal =
  "not-found" | "decided-before" | "changed-meanwhile" | "words-not-proposed" | VariantRefusal;

type Decided = { ok: true; changedAnswers: number } | { ok: false; reason: DecisionRefusal };

/** Two tutors may press at the same moment: the second one's transaction is undone as a whole. */
class DecidedBefore extends Error {}

/**
 * A tutor's word on a proposed wording, given once. Accepted, it stands as a variant in the question's draft; published it
 * is by the usual way, with its impact shown. Either way it is recorded with how many stored answers it would change.
 */
export async function decideProposal({
  questionId,
  proposalId,
  decision,
  by,
  now,
}: ProposalDecision): Promise<Decided> {
  const [proposal, working] = await Promise.all([
    getProposal({ questionId, proposalId }),
    workingQuestion({ questionId }),
  ]);
  if (!proposal || !working || proposal.erasedAt !== null) return { ok: false, reason: "not-found" };
  if (proposal.state !== "open") return { ok: false, reason: "decided-before" };
  const accepted = decision.kind === "accept" ? decision : null;
  const words = accepted ? accepted.words.trim() : proposal.words;
  if (!proposal.words.includes(words)) return { ok: false, reason: "words-not-proposed" };
  const wording = { pointId: proposal.pointId, words, place: accepted?.place ?? ({ kind: "whole" } as const) };
  const [effect] = await measureVariants({ questionId, content: working.content, wordings: [wording] });
  if (accepted && effect && !effect.ok) return effect;
  const changedAnswers = effect?.ok ? effect.up + effect.down : 0;
  const keep = (tx: Tx) => decide({ proposal, state: accepted ? "accepted" : "refused", by, now, changedAnswers }, tx);
  try {
    if (!accepted) {
      await database().tx(keep);
      return { ok: true, changedAnswers };
    }
    const basis = working.question.updatedAt;
    const changed = await changeDraft<VariantRefusal>({ questionId, basis, edits: null, by, now }, ({ content }) => {
      const made = variantContent(content, wording);
      return Promise.resolve(made.ok ? { ...made, alongside: keep } : made);
    });
    if (changed.ok) return { ok: true, changedAnswers };
    return { ok: false, reason: changed.reason === "not-valid" ? "changed-meanwhile" : changed.reason };
  } catch (error) {
    if (error instanceof DecidedBefore) return { ok: false, reason: "decided-before" };
    throw error;
  }
}

type Decide = {
  proposal: VariantProposal;
  state: "accepted" | "refused";
  by: string;
  now: number;
  changedAnswers: number;
};

async function decide({ proposal, state, by, now, changedAnswers }: Decide, tx: Tx): Promise<void> {
  const { id, questionId, pointId } = proposal;
  if (!(await keepDecision({ proposalId: id, state, decidedBy: by, decidedAt: now, changedAnswers }, tx))) {
    throw new DecidedBefore(`proposal ${id} is decided`);
  }
  const details = { proposalId: id, pointId, changedAnswers };
  const action = state === "accepted" ? "proposal.accepted" : "proposal.refused";
  await recordAudit({ action, at: now, actorId: by, subjectKind: "question", subjectId: questionId, details }, tx);
}
