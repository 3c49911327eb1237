import { data, redirect } from "@remix-run/node";
import { getProposal } from "@db/queries/assessments/proposals";
import type { VariantPlace } from "~/domain/marking/with-variant";
import { workingQuestion } from "~/services/content/questions/working-question.server";
import { decideProposal, type DecisionRefusal } from "~/services/marking/decide-proposal.server";
import { measureVariants, type MeasuredVariant } from "~/services/marking/measure-variants.server";

export type ProposalAnswer = {
  proposalId: string;
  words: string;
  place: string;
  refused: DecisionRefusal | null;
  /** What the words as they were typed would change at the place that was chosen. */
  effect: MeasuredVariant | null;
};

type Acting = { questionId: string; by: string; now: number };

/** Reckons a wording's effect, accepts it or refuses it, as the pressed button says. */
export async function act(form: FormData, acting: Acting) {
  const [proposalId, words, place] = [field(form, "proposalId"), field(form, "words"), field(form, "place")];
  const intent = field(form, "intent");
  const answer = (more: Partial<ProposalAnswer>, status: number) =>
    data<ProposalAnswer>({ proposalId, words, place, refused: null, effect: null, ...more }, status);
  if (intent === "measure") {
    const { questionId } = acting;
    const [proposal, working] = [await getProposal({ questionId, proposalId }), await workingQuestion({ questionId })];
    if (!proposal || !working) return answer({ refused: "not-found" }, 404);
    if (!proposal.words.includes(words.trim())) return answer({ refused: "words-not-proposed" }, 400);
    const wordings = [{ pointId: proposal.pointId, words, place: placeOf(place) }];
    const [effect = null] = await measureVariants({ questionId, content: working.content, wordings });
    return answer({ effect }, 200);
  }
  const accept = intent === "accept";
  const decision = accept ? ({ kind: "accept", words, place: placeOf(place) } as const) : ({ kind: "refuse" } as const);
  if (!accept && intent !== "refuse") return answer({ refused: "not-found" }, 400);
  const decided = await decideProposal({ ...acting, proposalId, decision });
  if (!decided.ok) return answer({ refused: decided.reason }, decided.reason === "not-found" ? 404 : 400);
  return redirect(`/desk/questions/${acting.questionId}/proposals?done=${accept ? "accepted" : "refused"}`);
}

/** `whole`, or `1.0` for the first group of the second way; what names no place is no group. */
function placeOf(text: string): VariantPlace {
  if (text === "whole") return { kind: "whole" };
  const [, expression, group] = /^(\d{1,3})\.(\d{1,3})$/.exec(text) ?? [];
  return { kind: "group", expression: Number(expression ?? -1), group: Number(group ?? -1) };
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
