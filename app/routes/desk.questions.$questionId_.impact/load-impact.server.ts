import type { QuestionContent } from "@content/contract/question";
import { countSealedAnswers } from "@db/queries/attempts/lists/list-sealed-answers";
import { shiftOf, summariseImpact, type ImpactRow } from "~/domain/marking/change/rubric-impact";
import { sameScoring } from "~/domain/marking/change/score-key";
import { shareDistribution } from "~/domain/marking/change/share-distribution";
import { countUnmoved } from "~/services/scoring/count-unmoved.server";
import { measureImpact } from "~/services/scoring/measure-impact.server";
import { workingQuestion, type WorkingQuestion } from "~/services/content/questions/working-question.server";
import { loadPastChanges } from "./load-past-changes.server";

/** Rows of the table; the figures above it count every answer. */
const MOVERS_SHOWN = 100;

/** What a question's draft would do to its handed-in answers, and what was decided before. Null where there is no such question. */
export async function loadImpact(questionId: string) {
  const working = await workingQuestion({ questionId });
  if (!working) return null;
  const { question, published, content } = working;
  const [past, left] = await Promise.all([loadPastChanges(questionId), countUnmoved({ questionId })]);
  return {
    question: { id: question.id, no: question.no, title: content.title, version: published?.number ?? 0 },
    preview: await previewOf(working),
    past,
    /** Answers that wait for the change that is under way; null where none does. */
    moving: left === 0 ? null : { left, of: past[0]?.impact.answers ?? left },
  };
}

async function previewOf({ question, published, content }: WorkingQuestion) {
  const questionId = question.id;
  if (question.draft === null || published === null || content.rubric === null) return null;
  if (sameScoring(published.content, content)) return null;
  const answers = await countSealedAnswers({ questionId });
  if (answers === 0) return null;
  const rows = await measureImpact({ questionId, content });
  const { points, largestUp, largestDown, ...summary } = summariseImpact(rows);
  const movers = rows.filter((row) => shiftOf(row) !== 0).sort((a, b) => Math.abs(shiftOf(b)) - Math.abs(shiftOf(a)));
  const named = pointNames(content, published.content);
  const rowOf = (row: ImpactRow) => moverOf(row, named);
  return {
    /** The state these figures are of: sent back with the decision. */
    seen: { basis: question.updatedAt, answers },
    ...summary,
    unmeasured: answers - summary.answers,
    largestUp: largestUp && rowOf(largestUp),
    largestDown: largestDown && rowOf(largestDown),
    points: points.map(({ id, ...moved }) => ({ ...moved, ...named(id) })),
    movers: movers.slice(0, MOVERS_SHOWN).map(rowOf),
    moving: movers.length,
    bins: shareDistribution(rows),
  };
}

type Named = (id: string) => { id: string; label: string; removed: boolean };

/** What a key point is called: by the new rubric, else by the old one that had it. */
function pointNames(after: QuestionContent, before: QuestionContent): Named {
  const labels = ({ rubric }: QuestionContent) => new Map(rubric?.points.map(({ id, label }) => [id, label]));
  const [now, once] = [labels(after), labels(before)];
  return (id) => ({ id, label: now.get(id) ?? once.get(id) ?? id, removed: !now.has(id) });
}

function moverOf({ attemptId, displayName, sealedAt, before, after, changedPoints }: ImpactRow, named: Named) {
  return {
    ...{ attemptId, displayName, sealedAt, before, after },
    points: changedPoints.map((point) => ({ ...named(point.id), change: point.after - point.before })),
  };
}

export type LoadedImpact = NonNullable<Awaited<ReturnType<typeof loadImpact>>>;
export type Preview = NonNullable<LoadedImpact["preview"]>;
export type Mover = Preview["movers"][number];
