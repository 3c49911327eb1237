import type { QuestionContent } from "@content/contract/question";
import { listDecidedProposals, listOpenProposals } from "@db/queries/assessments/proposals";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { listPersonNames } from "@db/queries/people/find-people";
import { workingQuestion } from "~/services/content/questions/working-question.server";
import { measureVariants } from "~/services/marking/measure-variants.server";

type VariantProposal = Awaited<ReturnType<typeof listDecidedProposals>>[number];

/** Each one is reckoned on every stored answer when the page is opened. */
const PER_PAGE = 5;
const DECIDED_SHOWN = 30;
/** Characters on either side by which words are known again in their answer. */
const AROUND = 24;

/** The wordings proposed for a question, with what each would change, and what was decided before; null without a question. */
export async function loadProposals({ questionId, page }: { questionId: string; page: number }) {
  const working = await workingQuestion({ questionId });
  if (!working) return null;
  const { content } = working;
  const [open, decided] = await Promise.all([
    listOpenProposals({ questionId, limit: PER_PAGE, offset: (page - 1) * PER_PAGE }),
    listDecidedProposals({ questionId, limit: DECIDED_SHOWN }),
  ]);
  const wordings = open.rows.map(({ pointId, words }) => ({ pointId, words, place: { kind: "whole" } as const }));
  const effects = await measureVariants({ questionId, content, wordings });
  // Learners stay unnamed: what is judged are the words.
  const tutors = [...open.rows, ...decided].flatMap(({ origin, proposedBy, decidedBy }) => [
    ...(origin === "override" ? [proposedBy] : []),
    ...(decidedBy === null ? [] : [decidedBy]),
  ]);
  const names = await listPersonNames({ personIds: [...new Set(tutors)] });
  return {
    question: { id: questionId, title: content.title },
    page,
    pages: Math.max(1, Math.ceil(open.total / PER_PAGE)),
    open: await Promise.all(
      open.rows.map(async (proposal, index) => ({
        ...shownOf(proposal, content, names),
        context: await contextOf(proposal),
        places: placesOf(content, proposal.pointId),
        effect: effects[index] ?? null,
      })),
    ),
    decided: decided.map((proposal) => ({
      ...shownOf(proposal, content, names),
      decidedBy: names.get(proposal.decidedBy ?? "") ?? "",
      decidedAt: proposal.decidedAt,
      changedAnswers: proposal.changedAnswers,
    })),
  };
}

function shownOf(proposal: VariantProposal, { rubric }: QuestionContent, names: Map<string, string>) {
  const { id, attemptId, words, origin, createdAt, state, pointId, proposedBy } = proposal;
  const index = rubric?.points.findIndex((point) => point.id === pointId) ?? -1;
  const label = rubric?.points[index]?.label;
  return {
    ...{ id, attemptId, words, origin, createdAt, state },
    point: label === undefined ? null : { no: index + 1, label },
    who: origin === "override" ? (names.get(proposedBy) ?? "") : null,
  };
}

/** The words with what stands before and behind them in their answer. */
async function contextOf({ attemptId, words }: VariantProposal) {
  const attempt = await getAttempt({ attemptId });
  const body = attempt?.sealedNumber == null ? "" : ((await getHead({ attemptId }))?.text ?? "");
  const at = body.indexOf(words);
  if (at < 0) return null;
  const end = at + words.length;
  return {
    before: `${at > AROUND ? "……" : ""}${body.slice(Math.max(0, at - AROUND), at)}`,
    after: `${body.slice(end, end + AROUND)}${end + AROUND < body.length ? "……" : ""}`,
  };
}

/** The groups of the point's expressions that a wording may join. */
function placesOf({ rubric }: QuestionContent, pointId: string) {
  const point = rubric?.points.find(({ id }) => id === pointId);
  return (point?.expressions ?? []).flatMap(({ allOf }, expression) =>
    allOf.map((variants, group) => ({ expression, group, words: variants.slice(0, 6).join("、") })),
  );
}

export type LoadedProposals = NonNullable<Awaited<ReturnType<typeof loadProposals>>>;
export type OpenProposal = LoadedProposals["open"][number];
